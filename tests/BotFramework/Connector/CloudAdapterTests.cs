using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Connector;

public sealed class CloudAdapterTests : IAsyncLifetime
{
    private BotHost bot = null!;

    public static TheoryData<string, string> Unreadable =>
        new()
        {
            { "nothing", "" },
            { "no JSON", "hello" },
            { "half an object", """{"type":"message","text":"the heron stole my umbrella" """ },
            { "null", "null" },
            { "a list", "[]" },
            { "a text", "\"message\"" },
            { "no type", "{}" },
            { "an empty type", """{"type":""}""" },
            { "a type that is no text", """{"type":7}""" },
            { "a conversation that is no object", """{"type":"message","conversation":"a"}""" },
            { "too deep", new string('[', 5000) },
            { "a value too deep", $$"""{"type":"message","value":{{new string('[', 500)}}{{new string(']', 500)}}}""" },
            { "two values", """{"type":"message"}{"type":"message"}""" },
        };

    public async Task InitializeAsync() => bot = await BotHost.StartAsync(appId: null);

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_body_that_is_no_activity_is_400_with_a_reason(string what, string body)
    {
        using var response = await bot.PostAsync(body, authorization: null);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, what);
        ((string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["message"]).ShouldNotBeNullOrEmpty();
        bot.Bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_400()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Address);
        request.Content = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, 0xC0, .. "\"}"u8]);

        using var response = await bot.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_is_405_and_says_which_is_right(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), bot.Address);

        using var response = await bot.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Fact]
    public async Task Without_an_app_id_a_call_without_a_token_is_taken_and_one_with_a_token_is_not()
    {
        var token = bot.NewToken();
        var body = BotHost.NewMessage(token, "expectReplies").ToJsonString();

        using var without = await bot.PostAsync(body, authorization: null);
        using var with = await bot.PostAsync(body, token.Write());

        without.StatusCode.ShouldBe(HttpStatusCode.OK);
        with.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task With_expectReplies_the_replies_stand_in_the_answer_without_traces()
    {
        bot.Bot.Turn = async turn =>
        {
            await turn.TraceActivityAsync("state", value: "inner life");
            await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")]);
        };

        using var response = await bot.PostAsync(BotHost.NewMessage(bot.NewToken(), "expectReplies").ToJsonString(), null);

        var answer = await response.Content.ReadAsStringAsync();
        JsonNode.Parse(answer)!["activities"]!.AsArray().Select(reply => (string?)reply!["text"]).ShouldBe(["one", "two"]);
        answer.ShouldNotContain("inner life");
        bot.Channel.Replies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("expectReplies")]
    public async Task An_invoke_is_answered_with_what_the_turn_says(string? deliveryMode)
    {
        bot.Bot.Turn = turn =>
            turn.SendActivityAsync(
                new Activity
                {
                    Type = ActivityTypesEx.InvokeResponse,
                    Value = new InvokeResponse { Status = 200, Body = new { taken = "yes" } },
                }
            );
        var invoke = BotHost.NewMessage(bot.NewToken(), deliveryMode);
        invoke["type"] = "invoke";

        using var response = await bot.PostAsync(invoke.ToJsonString(), null);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var carried = deliveryMode is null ? answer : answer["activities"]![0]!["value"]!;
        carried.ToJsonString().ShouldContain("\"taken\":\"yes\"");
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_501()
    {
        bot.Bot.Turn = _ => Task.CompletedTask;
        var invoke = BotHost.NewMessage(bot.NewToken(), deliveryMode: null);
        invoke["type"] = "invoke";

        using var response = await bot.PostAsync(invoke.ToJsonString(), null);

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Theory]
    [InlineData("conversation", null)]
    [InlineData("serviceUrl", null)]
    [InlineData("serviceUrl", "not an address")]
    [InlineData("serviceUrl", "ftp://channel.example/")]
    public async Task An_activity_that_cannot_be_answered_is_400_before_the_turn(string member, string? value)
    {
        var message = BotHost.NewMessage(bot.NewToken(), deliveryMode: null);
        message[member] = value;

        using var response = await bot.PostAsync(message.ToJsonString(), null);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        bot.Bot.Turns.ShouldBe(0);
    }

    // A file that the bot may not read was answered as if the caller had no right to call.
    [Fact]
    public async Task A_turn_that_is_refused_a_file_is_no_fault_of_the_caller()
    {
        bot.Bot.Turn = _ => throw new UnauthorizedAccessException("/a/path/of/ours");

        using var response = await bot.PostAsync(BotHost.NewMessage(bot.NewToken(), "expectReplies").ToJsonString(), null);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("path");
    }
}
