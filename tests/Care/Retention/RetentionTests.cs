using AftercareBot.Care.Alerts;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Retention;
using AftercareBot.Care.Tests.Storage;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Retention;

public sealed class RetentionTests
{
    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task Lines_are_kept_for_their_days_and_while_a_case_is_open(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var conversation = Alert.Reference("member-1").Key;
        var transcript = care.Get<ITranscript>();
        await transcript.AppendAsync(conversation, Speaker.Member, "old", Alert.Time, CancellationToken.None);
        var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        care.Clock.Advance(TimeSpan.FromDays(91));
        await transcript.AppendAsync(conversation, Speaker.Member, "new", care.Clock.GetUtcNow(), CancellationToken.None);

        (await LinesAfterRetentionAsync()).ShouldBe(["old", "new"]);
        await care.Cases.CloseAsync(raised.CaseId, Guid.Empty, "safe", null, CancellationToken.None);
        (await LinesAfterRetentionAsync()).ShouldBe(["new"]);

        async Task<IEnumerable<string?>> LinesAfterRetentionAsync()
        {
            await care.Get<RetentionWorker>().EraseAsync(CancellationToken.None);
            return (await transcript.LastAsync(conversation, 10, CancellationToken.None)).Select(line => line.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task A_closed_case_loses_its_text_after_its_days_and_an_open_one_never(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var closed = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: "member-1"));
        var open = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: "member-2"));
        await care.Cases.CloseAsync(closed.CaseId, Guid.Empty, "safe", "a note", CancellationToken.None);

        care.Clock.Advance(TimeSpan.FromDays(364));
        (await care.Get<RetentionWorker>().EraseAsync(CancellationToken.None)).ShouldBe(0);
        care.Clock.Advance(TimeSpan.FromDays(2));
        (await care.Get<RetentionWorker>().EraseAsync(CancellationToken.None)).ShouldBe(2);
        (await care.Get<RetentionWorker>().EraseAsync(CancellationToken.None)).ShouldBe(0);

        (await TextAsync(closed.CaseId)).ShouldBeNull();
        (await TextAsync(open.CaseId)).ShouldBe("i took the whole bottle");

        async Task<string?> TextAsync(Guid id) =>
            (await care.Cases.ReadAsync(id, Guid.Empty, CancellationToken.None))!.Alerts.Single().Text;
    }
}
