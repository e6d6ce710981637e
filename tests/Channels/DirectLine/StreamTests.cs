using System.Net;
using AftercareBot.Channels.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Tests.DirectLine;

public sealed class StreamTests : IAsyncLifetime
{
    private ChatHost host = null!;
    private ChatClient client = null!;

    public async Task InitializeAsync()
    {
        host = await ChatHost.StartAsync();
        client = await host.NewClient().BeginAsync();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_socket_gets_what_was_said_and_then_what_is_said()
    {
        using var socket = await client.ConnectAsync();
        (await socket.NextTextsAsync(1)).ShouldBe([ChatBot.Greeting]);

        (await client.SayAsync()).Dispose();

        (await socket.NextTextsAsync(2)).ShouldBe([ChatHost.MemberText, ChatBot.Answer]);
        socket.Watermark.ShouldBe((string?)(await client.PollAsync())["watermark"]);
    }

    [Fact]
    public async Task Two_sockets_of_one_conversation_get_the_same()
    {
        using var one = await client.ConnectAsync();
        using var other = await client.ConnectAsync();

        (await client.SayAsync()).Dispose();

        string[] all = [ChatBot.Greeting, ChatHost.MemberText, ChatBot.Answer];
        (await one.NextTextsAsync(3)).ShouldBe(all);
        (await other.NextTextsAsync(3)).ShouldBe(all);
    }

    [Fact]
    public async Task Nobody_gets_what_is_said_in_another_conversation()
    {
        using var stranger = await host.NewClient().BeginAsync();
        using var socket = await stranger.ConnectAsync();
        (await client.SayAsync()).Dispose();

        (await stranger.SayAsync("mine")).Dispose();

        (await socket.NextTextsAsync(3)).ShouldBe([ChatBot.Greeting, "mine", ChatBot.Answer]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{\"type\":\"message\",\"text\":\"not taken here\"}")]
    public async Task Frames_of_the_client_are_ignored(string frame)
    {
        using var socket = await client.ConnectAsync();
        await socket.NextAsync(1);
        for (var count = 0; count < 3; count++)
            await socket.SendAsync(frame);

        (await client.SayAsync()).Dispose();

        (await socket.NextTextsAsync(2)).ShouldBe([ChatHost.MemberText, ChatBot.Answer]);
    }

    [Fact]
    public async Task What_a_lost_socket_missed_comes_once_on_the_next()
    {
        using var lost = await client.ConnectAsync();
        await lost.NextAsync(1);
        lost.Drop();
        (await client.SayAsync("while away")).Dispose();

        await client.ReconnectAsync(lost.Watermark);
        using var socket = await client.ConnectAsync();

        (await socket.NextTextsAsync(2)).ShouldBe(["while away", ChatBot.Answer]);
        (await client.SayAsync("back")).Dispose();
        (await socket.NextTextsAsync(2)).ShouldBe(["back", ChatBot.Answer]);
    }

    [Fact]
    public async Task A_restart_loses_nothing_and_repeats_nothing()
    {
        using var before = await client.ConnectAsync();
        (await client.SayAsync("before")).Dispose();
        await before.NextAsync(3);
        (await client.SayAsync("not seen")).Dispose();
        var watermark = before.Watermark;
        before.Drop();
        await host.StopAsync();

        await using var restarted = await host.StartAgainAsync();
        using var again = restarted.NewClient();
        again.Token = client.Token;
        await again.StartAsync();
        await again.ReconnectAsync(watermark);
        using var after = await again.ConnectAsync();

        (await after.NextTextsAsync(2)).ShouldBe(["not seen", ChatBot.Answer]);
        (await again.SayAsync("after")).Dispose();
        (await after.NextTextsAsync(2)).ShouldBe(["after", ChatBot.Answer]);
        (await again.PollAsync())
            .Activities()
            .Texts()
            .ShouldBe([ChatBot.Greeting, "before", ChatBot.Answer, "not seen", ChatBot.Answer, "after", ChatBot.Answer]);
    }

    [Fact]
    public async Task Typing_is_shown_to_who_is_there_and_not_kept()
    {
        using var socket = await client.ConnectAsync();
        await socket.NextAsync(1);
        host.Bot.Reply = (turn, token) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, token);

        (await client.SayAsync()).Dispose();

        (await socket.NextAsync(2))
            .Select(activity => (string?)activity["type"])
            .ShouldBe(["message", "typing"], ignoreOrder: true);
        (await client.PollAsync()).Activities().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_responders_message_reaches_the_open_socket()
    {
        using var socket = await client.ConnectAsync();
        await socket.NextAsync(1);
        var adapter = host.Get<AftercareBot.Channels.DirectLine.DirectLineAdapter>();
        var reference = host.Bot.Received.First().GetConversationReference();

        await adapter.ContinueConversationAsync(
            "",
            reference,
            (turn, token) => turn.SendActivityAsync(MessageFactory.Text("A person is here."), token),
            CancellationToken.None
        );

        (await socket.NextTextsAsync(1)).ShouldBe(["A person is here."]);
    }

    [Fact]
    public async Task The_stream_is_opened_with_a_socket_a_ticket_and_a_watermark()
    {
        var asHttp = client.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal);
        using var http = new HttpClient();
        using var plain = await http.GetAsync(new Uri(asHttp));

        plain.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await plain.ErrorCodeAsync();
        (await client.TryStreamAsync(client.StreamUrl.Split("&t=")[0])).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.TryStreamAsync(client.StreamUrl.Replace("watermark=0", "watermark=x", StringComparison.Ordinal))).ShouldBe(
            HttpStatusCode.BadRequest
        );
    }
}
