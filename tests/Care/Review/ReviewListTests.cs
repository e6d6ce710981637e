using System.Text;
using AftercareBot.Care.Retention;
using AftercareBot.Care.Review;
using AftercareBot.Care.Tests.Storage;
using AftercareBot.Care.Tests.Support;
using Dapper;

namespace AftercareBot.Care.Tests.Review;

/// <summary>What the review list must do, the same on each store.</summary>
public sealed class ReviewListTests
{
    private static readonly Guid Lead = Guid.Parse("00000000-0000-7000-8000-000000000001");

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task Questions_are_kept_without_personal_details_and_listed_newest_first(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var list = care.Get<IReviewList>();
        await list.AddAsync(Note("my name is ana, when is group", ReviewReason.NotCovered), CancellationToken.None);
        await list.AddAsync(
            Note("is it safe", ReviewReason.NotHelpful, "detox#is-detox-safe", Alert.Time.AddMinutes(1)),
            CancellationToken.None
        );
        await list.AddAsync(Note("+1 555 010 0199", ReviewReason.Clarify), CancellationToken.None);

        var items = await list.ListAsync(10, CancellationToken.None);

        items.Select(item => item.Text).ShouldBe(["is it safe", "[…], when is group"]);
        (items[0].Reason, items[0].EntryId, items[0].Language).ShouldBe((ReviewReason.NotHelpful, "detox#is-detox-safe", "en"));
        (await list.ListAsync(1, CancellationToken.None)).ShouldHaveSingleItem().Text.ShouldBe("is it safe");
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task Taking_off_is_written_down_once(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        var list = care.Get<IReviewList>();
        await list.AddAsync(Note("when is group", ReviewReason.NotCovered), CancellationToken.None);
        await list.AddAsync(Note("where is group", ReviewReason.NotCovered), CancellationToken.None);
        Guid[] all = [.. (await list.ListAsync(10, CancellationToken.None)).Select(item => item.Id)];

        (await TakeOffAsync(all[..1], ReviewEventKind.Dismissed, null)).ShouldBe(1);
        (await TakeOffAsync(all[..1], ReviewEventKind.Dismissed, null)).ShouldBe(0, "it was gone already");
        care.Clock.Advance(TimeSpan.FromMinutes(1));
        (await TakeOffAsync(all, ReviewEventKind.Drafted, "drafts/en/group.md")).ShouldBe(1);

        (await list.ListAsync(10, CancellationToken.None)).ShouldBeEmpty();
        var events = await list.EventsAsync(10, CancellationToken.None);
        events
            .Select(done => (done.Kind, done.ResponderId, done.Items, done.File))
            .ShouldBe([
                (ReviewEventKind.Drafted, Lead, 1, "drafts/en/group.md"),
                (ReviewEventKind.Dismissed, Lead, 1, (string?)null),
            ]);

        Task<int> TakeOffAsync(Guid[] ids, ReviewEventKind kind, string? file) =>
            list.TakeOffAsync(ids, kind, Lead, file, CancellationToken.None);
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task Questions_leave_the_list_after_their_days(string store)
    {
        var settings = await Store.SettingsAsync(store);
        await using var care = TestCare.Create(all =>
        {
            settings(all);
            all["Care:Retention:ReviewDays"] = "30";
        });
        var list = care.Get<IReviewList>();
        var now = care.Clock.GetUtcNow();
        await list.AddAsync(Note("old", ReviewReason.NotCovered, at: now.AddDays(-31)), CancellationToken.None);
        await list.AddAsync(Note("new", ReviewReason.NotCovered, at: now.AddDays(-29)), CancellationToken.None);

        await care.Get<RetentionWorker>().EraseAsync(CancellationToken.None);

        (await list.ListAsync(10, CancellationToken.None)).ShouldHaveSingleItem().Text.ShouldBe("new");
    }

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task Questions_are_not_readable_in_the_table(string store)
    {
        await using var care = TestCare.Create(await Store.SettingsAsync(store));
        await care.Get<IReviewList>().AddAsync(Note("xylophone lessons", ReviewReason.NotCovered), CancellationToken.None);

        var kept = await care.QueryAsync(connection => connection.QuerySingle<byte[]>("SELECT text FROM review_items"));

        Encoding.Latin1.GetString(kept).ShouldNotContain("xylophone");
    }

    [Fact]
    public async Task What_is_noted_waits_for_nobody_and_is_kept_when_the_worker_comes()
    {
        await using var care = TestCare.Create();
        var (notes, list) = (care.Get<IReviewNotes>(), care.Get<IReviewList>());

        notes.Add(Note("when is group", ReviewReason.NotCovered));
        (await list.ListAsync(10, CancellationToken.None)).ShouldBeEmpty();

        (await care.Get<ReviewWriter>().WriteWaitingAsync(CancellationToken.None)).ShouldBeTrue();
        (await list.ListAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_keys_a_note_is_neither_kept_readable_nor_lost_nor_thrown()
    {
        await using var care = TestCare.Create(settings => settings["Care:KeysFolder"] = "/proc/no-such-folder");
        care.ExpectedErrors.Add("reading the key ring");

        care.Get<IReviewNotes>().Add(Note("when is group", ReviewReason.NotCovered));

        (await care.Get<ReviewWriter>().WriteWaitingAsync(CancellationToken.None)).ShouldBeFalse("it goes on waiting");
        (await care.QueryAsync(connection => connection.ExecuteScalar<long>("SELECT count(*) FROM review_items"))).ShouldBe(0);
    }

    [Fact]
    public async Task More_notes_than_can_wait_are_dropped_without_a_word_to_the_member()
    {
        await using var care = TestCare.Create();
        var notes = care.Get<IReviewNotes>();

        for (var index = 0; index < 700; index++)
            notes.Add(Note($"question {index}", ReviewReason.NotCovered));
        await care.Get<ReviewWriter>().WriteWaitingAsync(CancellationToken.None);

        (await care.Get<IReviewList>().ListAsync(1000, CancellationToken.None)).Count.ShouldBe(500);
    }

    private static ReviewNote Note(string text, ReviewReason reason, string? entryId = null, DateTimeOffset? at = null) =>
        new(reason, text, "en", entryId, at ?? Alert.Time);
}
