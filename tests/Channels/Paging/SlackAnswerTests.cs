using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using AftercareBot.Care.Cases;
using AftercareBot.Channels.Slack;
using AftercareBot.Channels.Tests.Paging.Support;

namespace AftercareBot.Channels.Tests.Paging;

public sealed class SlackAnswerTests : IAsyncLifetime
{
    private HttpProvider slack = null!;
    private PagingServer server = null!;

    public async Task InitializeAsync()
    {
        slack = await HttpProvider.StartAsync(static (_, _) => { }, static (_, _) => (200, "{\"ok\":true}"));
        server = await PagingServer.StartAsync(slack);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task A_press_takes_the_case_and_everybody_in_the_channel_sees_it()
    {
        var ana = await server.ResponderAsync("Ana", "slack", "U1");
        var id = await server.RaiseAsync();

        (await PressAsync("U1", id.ToString())).ShouldBe(HttpStatusCode.OK);

        (await server.CaseAsync(id)).OwnerId.ShouldBe(ana.Id);
        using var told = await ToldAsync();
        told.RootElement.GetProperty("text").GetString().ShouldBe("en:reply_taken");
        told.RootElement.GetProperty("replace_original").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_second_is_told_who_has_it_alone_and_in_their_language()
    {
        var ana = await server.ResponderAsync("Ana", "slack", "U1");
        await server.ResponderAsync("Luis", "slack", "U2", locale: "es");
        var id = await server.RaiseAsync();
        await server.Get<ICases>().TryClaimAsync(id, ana.Id, CancellationToken.None);

        await PressAsync("U2", id.ToString());

        using var told = await ToldAsync();
        told.RootElement.GetProperty("text").GetString().ShouldBe("es:reply_held Ana");
        told.RootElement.GetProperty("response_type").GetString().ShouldBe("ephemeral");
        (await server.CaseAsync(id)).OwnerId.ShouldBe(ana.Id);
    }

    [Fact]
    public async Task The_same_request_again_changes_nothing()
    {
        var ana = await server.ResponderAsync("Ana", "slack", "U1");
        var id = await server.RaiseAsync();

        await PressAsync("U1", id.ToString());
        await PressAsync("U1", id.ToString());

        (await server.CaseAsync(id)).OwnerId.ShouldBe(ana.Id);
        var events = await server.Get<ICases>().EventsAsync(id, CancellationToken.None);
        events.Count(entry => entry.Kind == CaseEventKind.Claimed).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_is_no_responder_takes_nothing_and_is_told_so()
    {
        var id = await server.RaiseAsync();

        await PressAsync("U9", id.ToString());

        (await server.CaseAsync(id)).OwnerId.ShouldBeNull();
        using var told = await ToldAsync();
        told.RootElement.GetProperty("text").GetString().ShouldBe("en:reply_not_a_responder");
    }

    [Theory]
    [InlineData("not-a-case")]
    [InlineData("01988f0e-0000-7000-8000-0000000000ff")]
    public async Task A_case_that_is_not_there_is_said_to_be_so(string caseId)
    {
        await server.ResponderAsync("Ana", "slack", "U1");

        await PressAsync("U1", caseId);

        using var told = await ToldAsync();
        told.RootElement.GetProperty("text").GetString().ShouldBe("en:reply_no_case");
    }

    [Fact]
    public async Task A_request_with_a_wrong_signature_an_old_one_and_one_without_are_refused_and_nothing_is_taken()
    {
        await server.ResponderAsync("Ana", "slack", "U1");
        var id = await server.RaiseAsync();

        (await PressAsync("U1", id.ToString(), secret: "another secret")).ShouldBe(HttpStatusCode.Unauthorized);
        (await PressAsync("U1", id.ToString(), age: TimeSpan.FromMinutes(6))).ShouldBe(HttpStatusCode.Unauthorized);
        (await PressAsync("U1", id.ToString(), age: TimeSpan.FromMinutes(-6))).ShouldBe(HttpStatusCode.Unauthorized);
        using var bare = await server.Client.PostAsync(
            new Uri($"{server.Url}/api/slack/interactions"),
            new StringContent("payload={}")
        );
        bare.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await server.CaseAsync(id)).OwnerId.ShouldBeNull();
    }

    [Fact]
    public async Task A_press_that_only_opens_the_console_and_what_cannot_be_read_are_taken_and_do_nothing()
    {
        (
            await PostAsync(
                Form("{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[{\"action_id\":\"aftercare_open\"}]}")
            )
        ).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(Form("{"))).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(Form("{\"type\":\"view_submission\"}"))).ShouldBe(HttpStatusCode.OK);

        slack.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_answer_is_not_sent_to_where_Slack_would_not_be()
    {
        await server.ResponderAsync("Ana", "slack", "U1");
        var id = await server.RaiseAsync();

        await PressAsync("U1", id.ToString(), responseUrl: "https://evil.example.org/collect");

        (await server.CaseAsync(id)).OwnerId.ShouldNotBeNull();
        server.Logs.Contain("evil.example.org").ShouldBeFalse();
    }

    private static string Form(string payload) => $"payload={Uri.EscapeDataString(payload)}";

    private Task<HttpStatusCode> PressAsync(
        string user,
        string caseId,
        string secret = PagingServer.SigningSecret,
        TimeSpan age = default,
        string? responseUrl = null
    )
    {
        var payload = JsonSerializer.Serialize(
            new
            {
                type = "block_actions",
                user = new { id = user },
                actions = new[] { new { action_id = "aftercare_take", value = caseId } },
                response_url = responseUrl ?? $"{slack.Url}/answers",
            }
        );
        return PostAsync(Form(payload), secret, age);
    }

    private async Task<HttpStatusCode> PostAsync(string body, string secret = PagingServer.SigningSecret, TimeSpan age = default)
    {
        var stamp = (server.Clock.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Url}/api/slack/interactions")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add(SlackSignature.TimestampHeader, stamp);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(secret, stamp, Encoding.UTF8.GetBytes(body)));
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<JsonDocument> ToldAsync()
    {
        // The words follow the answer; the other side is waited for, not a clock.
        while (slack.Received.IsEmpty)
            await Task.Yield();
        return JsonDocument.Parse(slack.Received.First().Body);
    }
}
