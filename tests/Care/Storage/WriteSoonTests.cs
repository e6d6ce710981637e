using System.Data;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Storage;

/// <summary>What a turn writes shares one commit.</summary>
public sealed class WriteSoonTests
{
    private static readonly ConversationKey Conversation = new("directline", "c");

    [Fact]
    public async Task A_write_that_can_wait_shares_the_commit_of_the_next_and_comes_before_it()
    {
        await using var care = TestCare.Create();
        await care.Database.OpenAsync(CancellationToken.None);
        var seen = new List<IDbTransaction>();

        var soon = care.Database.WriteSoonAsync(Note, CancellationToken.None);
        var next = care.Database.WriteAsync(Note, CancellationToken.None);

        (await soon).ShouldBe(1);
        (await next).ShouldBe(2);
        // Every commit has a transaction of its own.
        seen[1].ShouldBeSameAs(seen[0]);

        int Note(IDbTransaction transaction)
        {
            seen.Add(transaction);
            return seen.Count;
        }
    }

    [Fact]
    public async Task Without_another_write_a_line_is_kept_when_the_turn_is_over()
    {
        await using var care = TestCare.Create();
        var transcript = care.Get<ITranscript>();

        var line = transcript.AppendSoonAsync(
            Conversation,
            Speaker.Member,
            "hello",
            Alert.Time,
            messageKey: null,
            CancellationToken.None
        );
        transcript.Flush();
        await line;

        (await transcript.LastAsync(Conversation, 5, CancellationToken.None)).Single().Text.ShouldBe("hello");
    }

    [Fact]
    public async Task An_alert_takes_along_the_lines_that_wait()
    {
        await using var care = TestCare.Create();
        var transcript = care.Get<ITranscript>();

        var line = transcript.AppendSoonAsync(
            Conversation,
            Speaker.Member,
            "hello",
            Alert.Time,
            messageKey: null,
            CancellationToken.None
        );
        await care.RaiseAsync(Alert.Of(AlertLevel.Emergency));
        await line;

        (await transcript.LastAsync(Conversation, 5, CancellationToken.None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_line_that_waits_is_kept_when_the_service_stops()
    {
        await using var care = TestCare.Create();
        var transcript = care.Get<ITranscript>();
        await care.Database.OpenAsync(CancellationToken.None);

        var line = transcript.AppendSoonAsync(
            Conversation,
            Speaker.Member,
            "hello",
            Alert.Time,
            messageKey: null,
            CancellationToken.None
        );
        await care.Database.DisposeAsync();

        await line;
        line.IsCompletedSuccessfully.ShouldBeTrue();
    }
}
