using AftercareBot.Channels.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AftercareBot.Channels.Tests.DirectLine;

/// <summary>What reaches a person while the disk is away.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private ChatHost host = null!;
    private ChatClient client = null!;
    private ChatSocket socket = null!;

    public async Task InitializeAsync()
    {
        host = await ChatHost.StartAsync();
        client = await host.NewClient().BeginAsync();
        socket = await client.ConnectAsync();
        await socket.NextAsync(1);
    }

    public async Task DisposeAsync()
    {
        socket.Dispose();
        client.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task The_reply_reaches_the_open_socket_and_a_poll()
    {
        host.Disk.Become(WriteMode.Fails);

        (await client.SayAsync()).EnsureSuccessStatusCode();

        (await socket.NextTextsAsync(2)).ShouldBe([ChatHost.MemberText, ChatBot.Answer]);
        (await client.PollAsync()).Activities().Texts().ShouldBe([ChatBot.Greeting, ChatHost.MemberText, ChatBot.Answer]);
    }

    // Places given out during an outage were far ahead of those afterwards, so everything afterwards was behind every watermark.
    [Fact]
    public async Task After_an_outage_the_same_socket_gets_what_is_said()
    {
        host.Disk.Become(WriteMode.Fails);
        (await client.SayAsync("during")).Dispose();
        await socket.NextAsync(2);
        host.Disk.Become(WriteMode.Works);

        (await client.SayAsync("after")).Dispose();

        (await socket.NextTextsAsync(2)).ShouldBe(["after", ChatBot.Answer]);
    }

    [Fact]
    public async Task What_was_said_during_an_outage_is_written_with_what_is_said_after_it()
    {
        host.Disk.Become(WriteMode.Fails);
        (await client.SayAsync("during")).Dispose();
        host.Disk.Become(WriteMode.Works);
        (await client.SayAsync("after")).Dispose();
        await host.StopAsync();

        await using var restarted = await host.StartAgainAsync();
        using var again = restarted.NewClient();
        again.Token = client.Token;
        await again.StartAsync();

        (await again.PollAsync())
            .Activities()
            .Texts()
            .ShouldBe([ChatBot.Greeting, "during", ChatBot.Answer, "after", ChatBot.Answer]);
    }

    [Fact]
    public async Task A_restart_during_an_outage_does_not_hide_what_is_said_after_it()
    {
        host.Disk.Become(WriteMode.Fails);
        (await client.SayAsync("lost with the process")).Dispose();
        await socket.NextAsync(2);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.StopAsync();

        await using var restarted = await host.StartAgainAsync();
        using var again = restarted.NewClient();
        again.Token = client.Token;
        await again.StartAsync();
        await again.ReconnectAsync(socket.Watermark);
        using var after = await again.ConnectAsync();
        (await again.SayAsync("after")).Dispose();

        (await after.NextTextsAsync(2)).ShouldBe(["after", ChatBot.Answer]);
    }

    [Fact]
    public async Task A_disk_that_hangs_holds_the_reply_up_for_a_second_and_not_for_longer()
    {
        host.Disk.Become(WriteMode.Hangs);
        var post = client.SayAsync();

        var seen = socket.NextTextsAsync(2);
        await AdvanceUntilAsync(seen);

        (await seen).ShouldBe([ChatHost.MemberText, ChatBot.Answer]);
        (await post).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task What_was_shown_while_the_disk_hung_is_not_shown_again_when_it_is_written()
    {
        host.Disk.Become(WriteMode.Hangs);
        var post = client.SayAsync("during");
        await AdvanceUntilAsync(post);
        host.Disk.Become(WriteMode.Works);

        (await client.SayAsync("after")).Dispose();

        (await socket.NextTextsAsync(4)).ShouldBe(["during", ChatBot.Answer, "after", ChatBot.Answer]);
        (await client.PollAsync())
            .Activities()
            .Texts()
            .ShouldBe([ChatBot.Greeting, "during", ChatBot.Answer, "after", ChatBot.Answer]);
    }

    [Fact]
    public async Task A_database_that_another_process_locks_does_not_stop_the_reply()
    {
        await using var other = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "care.db")};Pooling=False");
        await other.OpenAsync();
        await using var lockIt = other.CreateCommand();
        lockIt.CommandText = "BEGIN IMMEDIATE";
        await lockIt.ExecuteNonQueryAsync();
        var post = client.SayAsync();

        var seen = socket.NextTextsAsync(2);
        await AdvanceUntilAsync(seen);

        (await seen).ShouldBe([ChatHost.MemberText, ChatBot.Answer]);
        (await post).EnsureSuccessStatusCode();
    }

    // The timer that ends the wait is set on another thread, at a moment that nothing tells us; so the clock goes on in small steps.
    private async Task AdvanceUntilAsync(Task done)
    {
        while (!done.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(done, Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System));
        }
    }
}
