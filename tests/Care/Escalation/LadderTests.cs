using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Escalation;

public sealed class LadderTests
{
    private static readonly Action<Dictionary<string, string?>> OneByOne = settings =>
    {
        settings["Care:Escalation:Steps:0:Who"] = "on_call";
        settings["Care:Escalation:Steps:0:Wait"] = "00:00:30";
        settings["Care:Escalation:Steps:1:Who"] = "role:coordinator";
        settings["Care:Escalation:Steps:1:Wait"] = "00:01:00";
        settings["Care:Escalation:RepeatAfter"] = "00:05:00";
    };

    [Fact]
    public async Task The_next_step_comes_when_nobody_claims_and_not_before()
    {
        await using var chain = Chain.Create(OneByOne);
        await chain.OnCallAsync("Ana", phone: "ana");
        await chain.ResponderAsync("Cora", ResponderRole.Coordinator, phone: "cora");
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        await chain.PassAsync(TimeSpan.FromSeconds(29));
        Pages(chain).ShouldBe(["ana"]);

        await chain.PassAsync(TimeSpan.FromSeconds(1));
        Pages(chain).ShouldBe(["ana", "cora"]);
        chain.Outbound.ShouldBe("sms Page ana", "sms Page cora");
    }

    [Fact]
    public async Task A_claim_stops_the_ladder()
    {
        await using var chain = Chain.Create(OneByOne);
        var ana = await chain.OnCallAsync("Ana", phone: "ana");
        await chain.ResponderAsync("Cora", ResponderRole.Coordinator, phone: "cora");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.SettleAsync();

        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        await chain.Care.Get<ResponderDesk>().SayAsync(raised.CaseId, ana.Id, "I am Ana.", CancellationToken.None);
        await chain.PassAsync(TimeSpan.FromMinutes(20));

        Pages(chain).ShouldBe(["ana"]);
        chain.Outbound.ShouldBe("sms Page ana", "member ResponderJoined Ana", "member Ana: I am Ana.");
    }

    [Fact]
    public async Task Everyone_silent_the_person_is_told_once_the_coordinators_each_round_and_the_ladder_repeats()
    {
        await using var chain = Chain.Create(OneByOne);
        await chain.OnCallAsync("Ana", phone: "ana");
        await chain.ResponderAsync("Cora", ResponderRole.Coordinator, phone: "cora");
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Emergency));

        await chain.PassAsync(TimeSpan.FromSeconds(90));
        chain.Messenger.Seen.ShouldBe(["NobodyReached"]);
        await chain.PassAsync(TimeSpan.FromMinutes(11));

        chain.Messenger.Seen.ShouldBe(["NobodyReached"]);
        Pages(chain).ShouldBe(["ana", "cora", "ana", "cora"]);
        chain.Sms.Sent.Count(sent => sent.Kind is NotificationKind.NobodyReached).ShouldBe(2);
        chain.Outbound.Take("sms Page ana").ShouldBe(2);
        chain.Outbound.Take("sms Page cora").ShouldBe(2);
        chain.Outbound.ShouldBe("member NobodyReached", "sms NobodyReached cora", "sms NobodyReached cora");
    }

    [Fact]
    public async Task Nobody_on_call_is_passed_over_at_once_and_the_coordinator_told()
    {
        await using var chain = Chain.Create(OneByOne);
        await chain.ResponderAsync("Cora", ResponderRole.Coordinator, phone: "cora");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        await chain.SettleAsync();

        Pages(chain).ShouldBe(["cora"]);
        chain.Sms.Sent.Count(sent => sent.Kind is NotificationKind.ChainWeak).ShouldBe(1);
        var events = await chain.Care.Cases.EventsAsync(raised.CaseId, CancellationToken.None);
        events.ShouldContain(entry => entry.Kind == CaseEventKind.StepSkipped);
        chain.Outbound.ShouldBe("sms ChainWeak cora", "sms Page cora");
    }

    [Fact]
    public async Task Nobody_at_all_and_the_person_is_told_at_once()
    {
        await using var chain = Chain.Create(OneByOne);
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Emergency));

        await chain.SettleAsync();

        chain.Messenger.Seen.ShouldBe(["NobodyReached"]);
        chain.Outbound.ShouldBe("member NobodyReached");
    }

    [Fact]
    public async Task On_call_without_a_working_contact_is_passed_over_at_once()
    {
        await using var chain = Chain.Create(OneByOne);
        await chain.OnCallAsync("Ana", phone: "a number that is gone");
        await chain.ResponderAsync("Cora", ResponderRole.Coordinator, phone: "cora");
        chain.Sms.Answer = static sent =>
            sent.Target is "cora" ? NotifyOutcome.Delivered : NotifyOutcome.Refused(NotifyCategory.Rejected);
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        await chain.SettleAsync();

        Pages(chain).ShouldBe(["a number that is gone", "cora"]);
        chain.Outbound.ShouldBe("sms Page a number that is gone", "sms ChainWeak cora", "sms Page cora");
    }

    [Fact]
    public async Task A_policy_edited_while_a_case_runs_changes_the_next_case_and_not_this_one()
    {
        await using var chain = Chain.Create(OneByOne);
        await chain.OnCallAsync("Ana", phone: "ana");
        await chain.ResponderAsync("Cora", ResponderRole.Coordinator, phone: "cora");
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        var edited = chain.Care.Get<Microsoft.Extensions.Options.IOptions<CareOptions>>().Value.Escalation;
        edited.Steps = [new() { Who = "everyone", Wait = TimeSpan.FromHours(1) }];

        await chain.PassAsync(TimeSpan.FromSeconds(30));
        Pages(chain).ShouldBe(["ana", "cora"]);

        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: "member-2"));
        await chain.SettleAsync();
        Pages(chain).Skip(2).Order(StringComparer.Ordinal).ShouldBe(["ana", "cora"]);
        chain.Outbound.ShouldBe("sms Page ana", "sms Page cora", "sms Page ana", "sms Page cora");
    }

    [Fact]
    public async Task A_worker_stopped_past_many_steps_takes_one_and_makes_no_storm()
    {
        await using var chain = Chain.Create(OneByOne);
        await chain.OnCallAsync("Ana", phone: "ana");
        await chain.ResponderAsync("Cora", ResponderRole.Coordinator, phone: "cora");
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.SettleAsync();

        chain.Care.Clock.Advance(TimeSpan.FromHours(5));
        await chain.SettleAsync();

        Pages(chain).ShouldBe(["ana", "cora"]);
        chain.Outbound.ShouldBe("sms Page ana", "sms Page cora");
    }

    [Fact]
    public async Task A_claim_without_a_word_is_given_back_and_responders_are_paged_again()
    {
        await using var chain = Chain.Create(OneByOne);
        var ana = await chain.OnCallAsync("Ana", phone: "ana");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.SettleAsync();
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);

        await chain.PassAsync(TimeSpan.FromSeconds(299));
        (await chain.Care.Cases.FindAsync(raised.CaseId, CancellationToken.None))!.Status.ShouldBe(CaseStatus.Claimed);
        await chain.PassAsync(TimeSpan.FromSeconds(1));

        (await chain.Care.Cases.FindAsync(raised.CaseId, CancellationToken.None))!.Status.ShouldBe(CaseStatus.Open);
        Pages(chain).ShouldBe(["ana", "ana"]);
        chain.Messenger.Seen.ShouldBe(["ResponderJoined Ana", "ResponderLeft"]);
        chain.Outbound.ShouldBe("sms Page ana", "member ResponderJoined Ana", "member ResponderLeft", "sms Page ana");
    }

    [Fact]
    public async Task A_word_to_the_person_keeps_the_claim()
    {
        await using var chain = Chain.Create(OneByOne);
        var ana = await chain.OnCallAsync("Ana", phone: "ana");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        await chain.Care.Get<ResponderDesk>().SayAsync(raised.CaseId, ana.Id, "I am Ana.", CancellationToken.None);

        await chain.PassAsync(TimeSpan.FromMinutes(10));

        (await chain.Care.Cases.FindAsync(raised.CaseId, CancellationToken.None))!.OwnerId.ShouldBe(ana.Id);
        chain.Outbound.ShouldBe("member ResponderJoined Ana", "member Ana: I am Ana.");
    }

    [Fact]
    public async Task A_claim_while_a_page_waits_for_its_retry_cancels_the_page()
    {
        await using var chain = Chain.Create(OneByOne);
        var ana = await chain.OnCallAsync("Ana", phone: "ana");
        chain.Sms.Answer = static _ => NotifyOutcome.Unknown();
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.SettleAsync();

        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        await chain.PassAsync(TimeSpan.FromMinutes(2));

        Pages(chain).ShouldBe(["ana"]);
        chain.Outbound.ShouldBe("sms Page ana", "member ResponderJoined Ana");
    }

    private static IEnumerable<string> Pages(Chain chain) =>
        chain.Sms.Sent.Where(sent => sent.Kind is NotificationKind.Page).Select(sent => sent.Target);
}
