using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Tests.Support;
using AftercareBot.Tests.Support;
using Npgsql;

namespace AftercareBot.Care.Tests.Cases;

/// <summary>The instance dies between the claim and its commit.</summary>
public sealed class ClaimCutShortTests
{
    private const string Claiming = "datname = current_database() AND wait_event_type = 'Lock'";

    [PostgresFact]
    public async Task A_kill_between_claim_and_commit_leaves_the_case_to_be_claimed_and_its_page_to_be_sent()
    {
        var connectionString = await PostgresServer.NewDatabaseAsync();
        await using var care = TestCare.Create(settings => settings["Storage:ConnectionString"] = connectionString);
        var ana = await AddAsync(care);
        var id = (await care.RaiseAsync(Alert.Of(AlertLevel.Crisis))).CaseId;
        await using var killer = new NpgsqlConnection(connectionString);
        await killer.OpenAsync();

        // The claim has changed the case's row when it wants to write the history, and can go no further.
        await using (var history = await killer.BeginTransactionAsync())
        {
            await ExecuteAsync(killer, "LOCK TABLE case_events IN EXCLUSIVE MODE");
            var claim = care.Cases.TryClaimAsync(id, ana, CancellationToken.None);
            await Until.TrueAsync(async () =>
                (long)(await ExecuteAsync(killer, $"SELECT count(*) FROM pg_stat_activity WHERE {Claiming}"))! == 1
            );
            await ExecuteAsync(killer, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {Claiming}");
            await Should.ThrowAsync<NpgsqlException>(claim);
            await history.RollbackAsync();
        }

        var after = (await care.Cases.ListOpenAsync(CancellationToken.None)).ShouldHaveSingleItem();
        after.OwnerId.ShouldBeNull();
        var conversation = Alert.Reference("member-1").Key;
        (await care.Get<IHandoffs>().GetAsync(conversation, CancellationToken.None)).State.ShouldNotBe(HandoffState.Held);
        (await care.Get<OutboxStore>().TakeAsync(AlertLevel.Crisis, 9, CancellationToken.None)).ShouldNotBeEmpty();
        (await care.Cases.TryClaimAsync(id, ana, CancellationToken.None)).Outcome.ShouldBe(ClaimOutcome.Claimed);
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<Guid> AddAsync(TestCare care)
    {
        var responder = new NewResponder("Ana", "Ana", ResponderRole.Responder, Chain.Password);
        return (await care.Get<IResponders>().AddAsync(responder, CancellationToken.None)).Responder!.Id;
    }
}
