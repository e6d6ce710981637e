using AftercareBot.Care.Alerts;
using AftercareBot.Care.Auditing;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Auditing;

public sealed class RehearsalTests
{
    [Fact]
    public async Task It_goes_through_the_real_notifier_and_an_answer_ends_it()
    {
        await using var chain = Create();
        var ana = await chain.OnCallAsync("Ana");

        await RunAsync(chain);

        var page = chain.Sms.Sent.ShouldHaveSingleItem();
        (page.Category, page.Kind, page.Level).ShouldBe(("rehearsal", NotificationKind.Page, AlertLevel.Concern));
        var claim = await chain.Care.Cases.TryClaimAsync(page.CaseId, ana.Id, CancellationToken.None);
        claim.Outcome.ShouldBe(ClaimOutcome.Claimed);
        claim.Case!.Outcome.ShouldBe("rehearsal_answered");
        await chain.SettleAsync();
        chain.Messenger.Seen.ShouldBeEmpty("there is no person to tell");
        (await HealthAsync(chain)).IsRehearsalAnswered.ShouldBeTrue();
        chain.Outbound.ShouldBe("sms Page +15550100");
    }

    [Fact]
    public async Task One_that_nobody_answers_is_told_to_the_coordinators_and_the_auditor_says_so_until_one_is_answered()
    {
        await using var chain = Create();
        var ana = await chain.OnCallAsync("Ana");
        await chain.ResponderAsync("Cora", ResponderRole.Coordinator, "+15550177");
        await RunAsync(chain);

        await PassAsync(chain, TimeSpan.FromMinutes(16));

        chain.Sms.Sent.ShouldContain(page => page.Target == "+15550177" && page.Kind == NotificationKind.NobodyReached);
        (await HealthAsync(chain)).IsRehearsalAnswered.ShouldBeFalse();
        (await HealthAsync(chain)).IsWell(TimeSpan.FromMinutes(2)).ShouldBeTrue("the service itself takes requests");

        await PassAsync(chain, TimeSpan.FromHours(24) - TimeSpan.FromMinutes(10));
        await chain.Care.Cases.TryClaimAsync(chain.Sms.Sent.Last().CaseId, ana.Id, CancellationToken.None);
        (await HealthAsync(chain)).IsRehearsalAnswered.ShouldBeTrue();
        chain.Outbound.ShouldBe("sms Page +15550100", "sms NobodyReached +15550177", "sms Page +15550100");
    }

    [Fact]
    public async Task The_heartbeat_stops_while_the_last_one_was_not_answered()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var chain = Create(settings => settings["Care:Auditing:HeartbeatUrl"] = receiver.HeartbeatUrl);
        await chain.OnCallAsync("Ana");
        await chain.Care.Get<Auditor>().LookAsync(CancellationToken.None);
        var before = receiver.Heartbeats;
        await RunAsync(chain);

        await PassAsync(chain, TimeSpan.FromMinutes(16));
        await chain.Care.Get<Auditor>().LookAsync(CancellationToken.None);

        receiver.Heartbeats.ShouldBe(before);
        chain.Outbound.ShouldBe("sms Page +15550100");
    }

    [Fact]
    public async Task There_is_one_in_a_period_and_none_while_they_are_off()
    {
        await using var chain = Create();
        var ana = await chain.OnCallAsync("Ana");
        await RunAsync(chain);
        await chain.Care.Cases.TryClaimAsync(chain.Sms.Sent.Single().CaseId, ana.Id, CancellationToken.None);

        await PassAsync(chain, TimeSpan.FromHours(23));
        chain.Sms.Sent.Count.ShouldBe(1);
        await PassAsync(chain, TimeSpan.FromHours(2));
        chain.Sms.Sent.Count.ShouldBe(2);

        await using var off = Chain.Create();
        await off.OnCallAsync("Ana");
        await RunAsync(off);
        off.Sms.Sent.ShouldBeEmpty();
        (await HealthAsync(off)).IsRehearsalAnswered.ShouldBeTrue();
        chain.Outbound.ShouldBe("sms Page +15550100", "sms Page +15550100");
    }

    [Fact]
    public async Task Two_instances_begin_one()
    {
        await using var chain = Create();
        await chain.OnCallAsync("Ana");
        await using var beside = chain.Care.Beside(settings => settings["Care:Rehearsal:Every"] = "1.00:00:00");

        await Task.WhenAll(
            chain.Care.Get<Rehearsals>().RunAsync(CancellationToken.None),
            beside.Get<Rehearsals>().RunAsync(CancellationToken.None)
        );

        (await chain.Care.Cases.ListOpenAsync(CancellationToken.None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_none_is_begun_in_time_the_auditor_says_so()
    {
        await using var chain = Create();
        var ana = await chain.OnCallAsync("Ana");
        await RunAsync(chain);
        await chain.Care.Cases.TryClaimAsync(chain.Sms.Sent.Single().CaseId, ana.Id, CancellationToken.None);

        // The worker stands still.
        chain.Care.Clock.Advance(TimeSpan.FromHours(25));

        (await HealthAsync(chain)).IsRehearsalAnswered.ShouldBeFalse();
        chain.Outbound.ShouldBe("sms Page +15550100");
    }

    private static Chain Create(Action<Dictionary<string, string?>>? configure = null) =>
        Chain.Create(settings =>
        {
            settings["Care:Rehearsal:Every"] = "1.00:00:00";
            configure?.Invoke(settings);
        });

    private static async Task RunAsync(Chain chain)
    {
        await chain.Care.Get<Rehearsals>().RunAsync(CancellationToken.None);
        await chain.SettleAsync();
    }

    private static async Task PassAsync(Chain chain, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMinutes(1))
        {
            chain.Care.Clock.Advance(TimeSpan.FromMinutes(1));
            await RunAsync(chain);
        }
    }

    private static Task<CareHealth> HealthAsync(Chain chain) => chain.Care.Get<ICareHealth>().CheckAsync(CancellationToken.None);
}
