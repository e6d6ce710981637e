using AftercareBot.Care.Alerts;
using AftercareBot.Care.Auditing;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Tests.Support;
using Dapper;

namespace AftercareBot.Care.Tests.Auditing;

public sealed class AuditorTests
{
    [Theory]
    [InlineData("NULL")]
    [InlineData("1")]
    public async Task A_ladder_that_stands_still_is_set_going_again(string nextStep)
    {
        await using var chain = Chain.Create();
        await chain.OnCallAsync("Ana");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.SettleAsync();
        var before = chain.Sms.Sent.Count;
        await chain.Care.Database.WriteAsync(
            transaction =>
                transaction.Connection!.Execute($"UPDATE cases SET next_step_at = {nextStep}", transaction: transaction),
            CancellationToken.None
        );

        await chain.Care.Get<Auditor>().LookAsync(CancellationToken.None);
        await chain.SettleAsync();

        chain.Sms.Sent.Count.ShouldBeGreaterThan(before);
        var events = await chain.Care.Cases.EventsAsync(raised.CaseId, CancellationToken.None);
        events.ShouldContain(entry => entry.Kind == CaseEventKind.Restarted);
        chain.Outbound.ShouldBe("sms Page +15550100", "sms Page +15550100");
    }

    [Fact]
    public async Task A_ladder_that_goes_as_it_should_and_a_concern_are_left_alone()
    {
        await using var chain = Chain.Create();
        await chain.OnCallAsync("Ana");
        var crisis = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        var concern = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Concern, user: "member-2"));
        await chain.SettleAsync();

        await chain.Care.Get<Auditor>().LookAsync(CancellationToken.None);

        foreach (var id in new[] { crisis.CaseId, concern.CaseId })
            (await chain.Care.Cases.EventsAsync(id, CancellationToken.None)).ShouldNotContain(entry =>
                entry.Kind == CaseEventKind.Restarted
            );
        chain.Outbound.ShouldBe("sms Page +15550100");
    }

    [Fact]
    public async Task The_heartbeat_stops_when_the_chain_is_not_whole()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var chain = Chain.Create(settings => settings["Care:Auditing:HeartbeatUrl"] = receiver.HeartbeatUrl);

        await chain.Care.Get<Auditor>().LookAsync(CancellationToken.None);
        receiver.Heartbeats.ShouldBe(0, "nobody is on call");

        await chain.OnCallAsync("Ana");
        await chain.Care.Get<Auditor>().LookAsync(CancellationToken.None);
        receiver.Heartbeats.ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_is_away_is_not_well_and_nothing_is_thrown()
    {
        await using var care = TestCare.Create();
        Directory.CreateDirectory(Path.Combine(care.Folder, "care.db"));

        var health = await care.Get<ICareHealth>().CheckAsync(CancellationToken.None);

        health.IsDatabaseWritable.ShouldBeFalse();
        health.IsWell(TimeSpan.FromHours(1)).ShouldBeFalse();
    }
}
