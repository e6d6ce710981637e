using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Storage;
using AftercareBot.Care.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Tests.Storage;

/// <summary>What happens when a process, a connection or a version ends in the middle of something.</summary>
public sealed class FaultTests
{
    private static readonly MigrationSource NextVersion = new(
        "next-version",
        typeof(FaultTests).Assembly,
        "AftercareBot.Care.Tests.Storage.NextVersion."
    );

    [Theory]
    [MemberData(nameof(Store.All), MemberType = typeof(Store))]
    public async Task An_old_and_a_new_version_run_side_by_side_through_a_migration(string store)
    {
        var settings = await Store.SettingsAsync(store);
        await using var old = TestCare.Create(settings);
        var ana = await AddAsync(old, "Ana");
        // Its statements are prepared before the tables change under it.
        await WorkAsync(old, ana.Id, "before");
        using var stop = new CancellationTokenSource();
        var working = WorkUntilStoppedAsync(old, ana.Id, stop.Token);

        await using var next = old.Beside(settings, services => services.AddSingleton(NextVersion));
        await next.Database.OpenAsync(CancellationToken.None);
        await WorkAsync(next, ana.Id, "by the new one");
        await WorkAsync(old, ana.Id, "by the old one, after");
        await stop.CancelAsync();
        var worked = await working;

        worked.ShouldBeGreaterThan(0);
        var counted = await next.QueryAsync(connection =>
            connection.ExecuteScalar<long>("SELECT count(*) FROM cases WHERE mood = 0 AND outcome = 'safe'")
        );
        counted.ShouldBe(worked + 3);
    }

    [PostgresFact]
    public async Task A_claim_whose_connection_is_killed_is_whole_or_not_there_at_all()
    {
        var connectionString = await PostgresServer.NewDatabaseAsync();
        await using var care = TestCare.Create(settings => settings["Storage:ConnectionString"] = connectionString);
        var ana = await AddAsync(care, "Ana");
        for (var round = 0; round < 30; round++)
        {
            var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: $"member-{round}"));
            var claiming = TryAsync(() => care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None));
            await PostgresServer.TakeAwayAsync(connectionString);
            await claiming;
            await PostgresServer.GiveBackAsync(connectionString);

            await WholeOrNotAtAllAsync(care, raised.CaseId, Alert.Reference($"member-{round}").Key);

            // Whatever became of it, the case can be taken now, once.
            var claim = await InsistAsync(() => care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None));
            claim.Outcome.ShouldBeOneOf(ClaimOutcome.Claimed, ClaimOutcome.AlreadyYours);
            await WholeOrNotAtAllAsync(care, raised.CaseId, Alert.Reference($"member-{round}").Key);
        }
    }

    private static async Task WholeOrNotAtAllAsync(TestCare care, Guid caseId, Conversations.ConversationKey conversation)
    {
        var found = await InsistAsync(async () => await care.Cases.FindAsync(caseId, CancellationToken.None));
        var isClaimed = found!.OwnerId is not null;
        var events = await care.Cases.EventsAsync(caseId, CancellationToken.None);
        var waiting = await care.QueryAsync(connection =>
            connection.ExecuteScalar<long>(
                "SELECT count(*) FROM outbox WHERE case_id = @caseId AND kind = 1 AND state = 0",
                new { caseId }
            )
        );
        var handoff = await care.Get<IHandoffs>().GetAsync(conversation, CancellationToken.None);
        events.Count(entry => entry.Kind == CaseEventKind.Claimed).ShouldBe(isClaimed ? 1 : 0);
        handoff.State.ShouldBe(isClaimed ? HandoffState.Held : HandoffState.None);
        (waiting > 0).ShouldBe(!isClaimed);
    }

    private static async Task<int> WorkUntilStoppedAsync(TestCare care, Guid responder, CancellationToken cancellationToken)
    {
        var count = 0;
        while (!cancellationToken.IsCancellationRequested)
            await WorkAsync(care, responder, $"meanwhile {count++}");
        return count;
    }

    // All that a case can go through.
    private static async Task WorkAsync(TestCare care, Guid responder, string user)
    {
        var raised = await care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user));
        raised.Durability.ShouldBe(AlertDurability.Database);
        var claim = await care.Cases.TryClaimAsync(raised.CaseId, responder, CancellationToken.None);
        claim.Outcome.ShouldBe(ClaimOutcome.Claimed);
        (await care.Cases.ReadAsync(raised.CaseId, responder, CancellationToken.None)).ShouldNotBeNull();
        (await care.Cases.CloseAsync(raised.CaseId, responder, "safe", note: null, CancellationToken.None)).ShouldBeTrue();
    }

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (System.Data.Common.DbException)
        {
            // The connection was killed; what became of the work is looked at after.
        }
    }

    private static async Task<T> InsistAsync<T>(Func<Task<T>> work)
    {
        // A pool notices a dead connection when it is used, and each only once.
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (System.Data.Common.DbException) when (attempt < 50)
            {
                await Task.Yield();
            }
        }
    }

    private static async Task<Responder> AddAsync(TestCare care, string name)
    {
        var responder = new NewResponder(name, name, ResponderRole.Responder, Chain.Password);
        return (await care.Get<IResponders>().AddAsync(responder, CancellationToken.None)).Responder!;
    }
}
