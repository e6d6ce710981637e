using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using AftercareBot.Care.Deliveries;
using AftercareBot.Channels.Slack;
using AftercareBot.Channels.Tests.Paging.Support;
using AftercareBot.Channels.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Tests.Paging;

/// <summary>Members who write in Slack.</summary>
public sealed class SlackMembersTests : IAsyncLifetime
{
    private const string Stamp = "1795312800.000100";

    private HttpProvider slack = null!;
    private PagingServer server = null!;

    public async Task InitializeAsync()
    {
        slack = await HttpProvider.StartAsync(
            static (_, _) => { },
            static (answer, path) =>
                answer is ProviderAnswer.Fails ? (500, "{}")
                : path.EndsWith("conversations.open", StringComparison.Ordinal) ? (200, """{"ok":true,"channel":{"id":"D7"}}""")
                : (200, """{"ok":true}""")
        );
        server = await PagingServer.StartAsync(slack);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task The_address_proves_itself_to_Slack_and_to_nobody_else()
    {
        var body = """{"type":"url_verification","challenge":"3eZb"}""";

        using var answer = await PostAsync(body);
        using var forged = await PostAsync(body, secret: "another");

        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"challenge":"3eZb"}""");
        forged.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_member_alone_is_answered_in_their_direct_messages()
    {
        (await SayAsync("can I drink?")).ShouldBe(HttpStatusCode.OK);

        Posted().ShouldBe([("D1", ChatBot.Answer, null)]);
        var taken = server.Bot.Received.ShouldHaveSingleItem();
        (taken.Text, taken.From!.Id, taken.Conversation!.IsGroup, taken.Id).ShouldBe(("can I drink?", "U1", false, Stamp));
        slack.Received.Single().Headers["Authorization"].ShouldBe("Bearer xoxb-secret-token");
    }

    [Fact]
    public async Task In_a_channel_the_answer_hangs_on_the_message_and_in_a_thread_it_stays_there()
    {
        await SayAsync("<@UBOT> can I drink?", channel: "C1");
        await SayAsync("<@UBOT> and today?", channel: "C1", stamp: "1795312801.000100", thread: "1795312000.000001");

        Posted().ShouldBe([("C1", ChatBot.Answer, Stamp), ("C1", ChatBot.Answer, "1795312000.000001")]);
        server.Bot.Received.Select(taken => taken.Conversation!.Id).ShouldBe(["C1", "C1:1795312000.000001"]);
        server.Bot.Received.ShouldAllBe(taken => taken.Conversation!.IsGroup == true && taken.MentionsRecipient());
    }

    [Fact]
    public async Task A_message_that_names_the_bot_comes_twice_and_is_answered_once()
    {
        await SayAsync("<@UBOT> can I drink?", channel: "C1");
        await SayAsync("<@UBOT> can I drink?", channel: "C1", type: "app_mention");

        server.Bot.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_message_again_is_not_answered_again_by_this_process_or_another()
    {
        await SayAsync("hello");
        (await SayAsync("hello", retry: 1)).ShouldBe(HttpStatusCode.OK);
        await using var next = await server.BesideAsync(slack);

        (await SayAsync("hello", retry: 2, to: next)).ShouldBe(HttpStatusCode.OK);

        (server.Bot.Received.Count, next.Bot.Received.Count, Posted().Count).ShouldBe((1, 0, 1));
    }

    [Fact]
    public async Task While_a_message_is_under_way_its_repeat_is_asked_to_come_back()
    {
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        server.Bot.Reply = async (_, _) =>
        {
            entered.SetResult();
            await release.Task;
        };
        var first = SayAsync("hello");
        await entered.Task;

        (await SayAsync("hello", retry: 1)).ShouldBe(HttpStatusCode.ServiceUnavailable);

        release.SetResult();
        (await first).ShouldBe(HttpStatusCode.OK);
        (await SayAsync("hello", retry: 2)).ShouldBe(HttpStatusCode.OK);
        server.Bot.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_of_a_process_that_was_killed_over_it_is_taken_when_it_comes_again()
    {
        await server.Get<IDeliveries>().TakeAsync("slack", $"T1 D1 {Stamp} ", CancellationToken.None);
        (await SayAsync("i took the whole bottle")).ShouldBe(HttpStatusCode.ServiceUnavailable);

        server.Clock.Advance(TimeSpan.FromSeconds(60));

        (await SayAsync("i took the whole bottle", retry: 2)).ShouldBe(HttpStatusCode.OK);
        Posted().ShouldBe([("D1", ChatBot.Answer, null)]);
    }

    [Fact]
    public async Task A_message_whose_turn_failed_is_taken_when_Slack_sends_it_again()
    {
        server.Bot.Reply = static (_, _) => throw new InvalidOperationException("broken");
        (await SayAsync("hello")).ShouldBe(HttpStatusCode.InternalServerError);
        server.Bot.Reply = static (turn, token) => turn.SendActivityAsync(MessageFactory.Text(ChatBot.Answer), token);

        (await SayAsync("hello", retry: 1)).ShouldBe(HttpStatusCode.OK);

        Posted().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_Slack_does_not_take_is_tried_again_when_the_message_comes_again()
    {
        slack.Answer = ProviderAnswer.Fails;
        (await SayAsync("i took the whole bottle")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        slack.Answer = ProviderAnswer.Takes;

        (await SayAsync("i took the whole bottle", retry: 1)).ShouldBe(HttpStatusCode.OK);

        Posted().Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_api_that_hangs_does_not_hold_the_turn()
    {
        slack.Answer = ProviderAnswer.Hangs;
        var saying = SayAsync("i took the whole bottle");
        await slack.Came.Task;

        server.Clock.Advance(TimeSpan.FromSeconds(5));

        (await saying).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task What_is_changed_later_is_looked_at_again()
    {
        await SayAsync("fine");
        var body = Envelope(
            new
            {
                type = "message",
                subtype = "message_changed",
                channel = "D1",
                channel_type = "im",
                message = new
                {
                    type = "message",
                    user = "U1",
                    text = "i took the whole bottle",
                    ts = Stamp,
                    edited = new { ts = "1795312900.000000" },
                },
            }
        );

        using var answer = await PostAsync(body);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var seen = server.Bot.Received.Last();
        (seen.Type, seen.Text).ShouldBe((ActivityTypes.MessageUpdate, "i took the whole bottle"));
    }

    [Theory]
    [InlineData("""{"type":"message","channel":"D1","user":"U1","bot_id":"B1","text":"a bot","ts":"1795312800.000100"}""")]
    [InlineData("""{"type":"message","channel":"D1","user":"UBOT","text":"itself","ts":"1795312800.000100"}""")]
    [InlineData(
        """{"type":"message","subtype":"channel_join","channel":"C1","user":"U1","text":"joined","ts":"1795312800.000100"}"""
    )]
    [InlineData("""{"type":"message","subtype":"message_deleted","channel":"C1","ts":"1795312800.000100"}""")]
    [InlineData("""{"type":"message","channel":"D1","user":"U1","text":"no time","ts":"yesterday"}""")]
    [InlineData("""{"type":"message","user":"U1","text":"nowhere","ts":"1795312800.000100"}""")]
    [InlineData("""{"type":"reaction_added","user":"U1"}""")]
    [InlineData("null")]
    public async Task What_is_no_message_of_a_person_is_taken_and_left(string told)
    {
        using var answer = await PostAsync(Envelope(JsonSerializer.Deserialize<JsonElement>(told)));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Bot.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    public async Task What_is_no_event_is_400(string body)
    {
        using var answer = await PostAsync(body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_Slack_did_not_sign_now_is_refused()
    {
        var body = Envelope(Message("hello"));

        foreach (var (secret, age) in new[] { ("another", 0), (PagingServer.SigningSecret, 6), (PagingServer.SigningSecret, -6) })
        {
            using var answer = await PostAsync(body, secret, TimeSpan.FromMinutes(age));
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        server.Bot.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Neither_who_wrote_nor_what_is_logged()
    {
        slack.Answer = ProviderAnswer.Fails;
        await SayAsync(ChatHost.MemberText);

        server.Logs.Contain(ChatHost.MemberText).ShouldBeFalse();
        server.Logs.Contain("U1").ShouldBeFalse();
    }

    [Fact]
    public async Task A_private_conversation_is_the_persons_direct_messages()
    {
        var parameters = new ConversationParameters { Members = [new ChannelAccount("U1")] };
        Activity? opened = null;

        await server
            .Get<SlackAdapter>()
            .CreateConversationAsync(
                "",
                "slack",
                "urn:aftercare:slack",
                "",
                parameters,
                async (turn, token) =>
                {
                    opened = turn.Activity;
                    await turn.SendActivityAsync(MessageFactory.Text("Call [911](tel:911) **now**."), token);
                },
                CancellationToken.None
            );

        opened!.Conversation!.Id.ShouldBe("D7");
        Posted().ShouldBe([("D7", "Call <tel:911|911> *now*.", null)]);
    }

    [Theory]
    [InlineData("a **b** c", "a *b* c")]
    [InlineData("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2")]
    [InlineData("[HOME → 741741](sms:741741?&body=HOME)", "HOME → 741741")]
    [InlineData("[988lifeline.org](https://988lifeline.org/?a=1&b=2)", "<https://988lifeline.org/?a=1&amp;b=2|988lifeline.org>")]
    public void Our_texts_are_written_as_Slack_reads_them(string markdown, string expected) =>
        SlackMarkup.Write(markdown).ShouldBe(expected);

    [Theory]
    [InlineData("<@UBOT> hi <@U2|jo> &amp; <#C1|general> <!here>", "<@UBOT> hi @jo & #general @")]
    [InlineData("see <https://example.org|this> or <https://example.org>", "see this or https://example.org")]
    [InlineData("i &lt;3 you &amp;lt;", "i <3 you &lt;")]
    public void What_a_member_wrote_is_read_as_they_see_it(string sent, string expected) =>
        SlackMarkup.Read(sent, "UBOT").ShouldBe(expected);

    private static object Message(
        string text,
        string channel = "D1",
        string stamp = Stamp,
        string? thread = null,
        string type = "message"
    ) =>
        new
        {
            type,
            channel,
            user = "U1",
            text,
            ts = stamp,
            thread_ts = thread,
            channel_type = channel.StartsWith('D') ? "im" : "channel",
        };

    private static string Envelope(object told) =>
        JsonSerializer.Serialize(
            new
            {
                type = "event_callback",
                team_id = "T1",
                authorizations = new[] { new { user_id = "UBOT" } },
                @event = told,
            }
        );

    private IReadOnlyList<(string Channel, string Text, string? Thread)> Posted() =>
        [
            .. slack
                .Received.Where(got => got.Path.EndsWith("chat.postMessage", StringComparison.Ordinal))
                .Select(got => JsonSerializer.Deserialize<JsonElement>(got.Body))
                .Select(post =>
                    (
                        post.GetProperty("channel").GetString()!,
                        post.GetProperty("text").GetString()!,
                        post.TryGetProperty("thread_ts", out var thread) ? thread.GetString() : null
                    )
                ),
        ];

    private async Task<HttpStatusCode> SayAsync(
        string text,
        string channel = "D1",
        string stamp = Stamp,
        string? thread = null,
        string type = "message",
        int retry = 0,
        PagingServer? to = null
    )
    {
        using var answer = await PostAsync(Envelope(Message(text, channel, stamp, thread, type)), retry: retry, to: to);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(
        string body,
        string secret = PagingServer.SigningSecret,
        TimeSpan age = default,
        int retry = 0,
        PagingServer? to = null
    )
    {
        var stamp = (server.Clock.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{(to ?? server).Url}/api/slack/events")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(SlackSignature.TimestampHeader, stamp);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(secret, stamp, Encoding.UTF8.GetBytes(body)));
        if (retry > 0)
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
        return await server.Client.SendAsync(request);
    }
}
