using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Responders;
using AftercareBot.Channels.Slack;
using AftercareBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Service.Tests;

/// <summary>Members of a Slack workspace, by the same walk as everybody.</summary>
public sealed class SlackMembersTests : IAsyncLifetime
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Danger = "i took the whole bottle";

    private HttpReceiver slack = null!;
    private RunningService service = null!;
    private int messages;

    public async Task InitializeAsync()
    {
        slack = await HttpReceiver.StartAsync(
            static (_, context) => context.Response.WriteAsync("""{"ok":true,"channel":{"id":"D7"}}""")
        );
        service = await RunningService.StartAsync(
            null,
            "--Members:Country=US",
            "--Slack:BotToken=xoxb-1",
            $"--Slack:SigningSecret={Secret}",
            $"--Slack:ApiUrl={slack.Url}/api/"
        );
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task Danger_in_a_channel_is_answered_shortly_there_and_the_rest_alone_also_when_nobody_asked_the_bot()
    {
        await SayAsync(Danger, "C1");

        var posts = Posted();
        posts[0].Channel.ShouldBe("C1");
        posts[0].Thread.ShouldNotBeNull();
        posts[0].Text.ShouldNotContain("bottle");
        posts.Skip(1).ShouldNotBeEmpty();
        posts.Skip(1).ShouldAllBe(post => post.Channel == "D7" && post.Thread == null);
        string.Join("\n", posts.Select(post => post.Text)).ShouldContain("<tel:911|911>");
        var cases = service.Services.GetRequiredService<ICases>();
        (await cases.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem().Level.ShouldBe(AlertLevel.Emergency);
    }

    [Fact]
    public async Task What_a_group_says_to_each_other_is_neither_answered_nor_kept_and_what_it_asks_the_bot_is_answered()
    {
        await SayAsync("how was your holiday?", "C1");
        Posted().ShouldBeEmpty();

        await SayAsync("<@UBOT> can I drink on klonopin?", "C1");

        Posted().ShouldNotBeEmpty();
        Posted().ShouldAllBe(post => post.Channel == "C1" && post.Thread != null);
    }

    [Fact]
    public async Task A_responders_words_reach_the_member_alone()
    {
        await SayAsync(Danger, "D1");
        var cases = service.Services.GetRequiredService<ICases>();
        var open = (await cases.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem();
        var account = new NewResponder("Ana", "Ana", ResponderRole.Responder, "correct horse battery");
        var ana = await service.Services.GetRequiredService<IResponders>().AddAsync(account, CancellationToken.None);
        await cases.TryClaimAsync(open.Id, ana.Responder!.Id, CancellationToken.None);

        var said = await service
            .Services.GetRequiredService<ResponderDesk>()
            .SayAsync(open.Id, ana.Responder.Id, "I am here.", CancellationToken.None);

        said.ShouldBe(SayOutcome.Said);
        Posted().ShouldContain(post => post.Channel == "D1" && post.Text == "*Ana:* I am here.");
    }

    [Fact]
    public async Task The_same_event_again_is_one_alert_and_one_answer()
    {
        await SayAsync(Danger, "D1", number: 1);

        // Beside the answer, the person is told that nobody is on call.
        await Until.TrueAsync(() => Posted().Count == 2);

        await SayAsync(Danger, "D1", number: 1);

        Posted().Count.ShouldBe(2);
        var cases = service.Services.GetRequiredService<ICases>();
        (await cases.ListOpenAsync(CancellationToken.None)).Count.ShouldBe(1);
    }

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

    private async Task SayAsync(string text, string channel, int? number = null)
    {
        var body = JsonSerializer.Serialize(
            new
            {
                type = "event_callback",
                team_id = "T1",
                authorizations = new[] { new { user_id = "UBOT" } },
                @event = new
                {
                    type = "message",
                    channel,
                    user = "U1",
                    text,
                    ts = $"1795312800.{number ?? 100 + Interlocked.Increment(ref messages):000000}",
                    channel_type = channel.StartsWith('D') ? "im" : "channel",
                },
            }
        );
        var stamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/slack/events")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(SlackSignature.TimestampHeader, stamp);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(Secret, stamp, Encoding.UTF8.GetBytes(body)));
        using var answer = await service.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
