using System.Net;
using AftercareBot.Channels.Tests.Support;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Tests.DirectLine;

public sealed class ConversationTests : IAsyncLifetime
{
    private ChatHost host = null!;

    public async Task InitializeAsync() => host = await ChatHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_new_conversation_is_201_and_greets_the_member()
    {
        using var client = host.NewClient();
        await client.GenerateAsync();

        using var response = await client.SendAsync(
            HttpMethod.Post,
            "/conversations",
            """{"user":{"id":"r_1"},"locale":"es-MX"}"""
        );

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var opening = host.Bot.Received.ShouldHaveSingleItem();
        opening.Type.ShouldBe(ActivityTypes.ConversationUpdate);
        opening.Locale.ShouldBe("es-MX");
        opening.MembersAdded.ShouldHaveSingleItem().Id.ShouldStartWith("member-");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"locale":7}""")]
    [InlineData("""{"locale":"no-such-language-zz"}""")]
    public async Task What_the_start_brings_along_cannot_stop_it(string body)
    {
        using var client = host.NewClient();
        await client.GenerateAsync();

        await client.StartAsync(body);

        (await client.PollAsync()).Activities().Texts().ShouldBe([ChatBot.Greeting]);
    }

    [Fact]
    public async Task A_second_start_comes_back_and_does_not_greet_again()
    {
        using var client = await host.NewClient().BeginAsync();

        using var again = await client.SendAsync(HttpMethod.Post, "/conversations");

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.PollAsync()).Activities().Texts().ShouldBe([ChatBot.Greeting]);
    }

    [Fact]
    public async Task Two_starts_at_once_greet_once()
    {
        using var client = host.NewClient();
        await client.GenerateAsync();
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var greet = host.Bot.Greet;
        host.Bot.Greet = async (turn, token) =>
        {
            entered.TrySetResult();
            await release.Task;
            await greet(turn, token);
        };

        var first = client.StartAsync();
        await entered.Task;
        await client.StartAsync();
        release.SetResult();
        await first;

        (await client.PollAsync()).Activities().Texts().ShouldBe([ChatBot.Greeting]);
    }

    [Fact]
    public async Task A_restart_does_not_greet_again()
    {
        using var before = await host.NewClient().BeginAsync();
        await host.StopAsync();
        await using var restarted = await host.StartAgainAsync();
        using var client = restarted.NewClient();
        client.Token = before.Token;

        await client.StartAsync();

        (await client.PollAsync()).Activities().Texts().ShouldBe([ChatBot.Greeting]);
    }

    // The start answered 500, and Web Chat gives up for good after that.
    [Fact]
    public async Task A_greeting_that_fails_leaves_a_chat_that_works()
    {
        host.Bot.Greet = (_, _) => throw new InvalidOperationException("a dialog is broken");
        using var client = await host.NewClient().BeginAsync();

        (await client.SayAsync()).EnsureSuccessStatusCode();

        (await client.PollAsync()).Activities().Texts().ShouldBe([ChatHost.MemberText, ChatBot.Answer]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    public async Task A_client_that_comes_back_gets_a_new_token_and_a_stream_from_its_watermark(string watermark)
    {
        using var client = await host.NewClient().BeginAsync();
        var first = client.StreamUrl;
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        await client.ReconnectAsync(watermark);

        client.StreamUrl.ShouldNotBe(first);
        client.StreamUrl.ShouldStartWith($"ws://{host.Address.Authority}/");
        using var socket = await client.ConnectAsync();
        (await socket.NextTextsAsync(1)).ShouldBe([ChatBot.Greeting]);
    }
}
