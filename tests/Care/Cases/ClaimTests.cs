using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Cases;

public sealed class ClaimTests
{
    [Fact]
    public async Task One_owner_and_the_second_is_told_who_has_it()
    {
        await using var chain = Chain.Create();
        var (ana, ben) = (await chain.ResponderAsync("Ana"), await chain.ResponderAsync("Ben"));
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        var first = await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        var second = await chain.Care.Cases.TryClaimAsync(raised.CaseId, ben.Id, CancellationToken.None);
        var again = await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);

        first.Outcome.ShouldBe(ClaimOutcome.Claimed);
        second.Outcome.ShouldBe(ClaimOutcome.HeldByAnother);
        second.Case!.OwnerName.ShouldBe("Ana");
        again.Outcome.ShouldBe(ClaimOutcome.AlreadyYours);
    }

    [Fact]
    public async Task A_thousand_races_have_a_thousand_single_winners()
    {
        await using var chain = Chain.Create();
        await using var beside = chain.Care.Beside();
        var (ana, ben) = (await chain.ResponderAsync("Ana"), await chain.ResponderAsync("Ben"));
        var raised = await Task.WhenAll(
            Enumerable.Range(0, 1000).Select(index => chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis, user: $"member-{index}")))
        );

        var claims = await Task.WhenAll(
            raised.SelectMany(alert =>
                new[]
                {
                    chain.Care.Cases.TryClaimAsync(alert.CaseId, ana.Id, CancellationToken.None),
                    beside.Cases.TryClaimAsync(alert.CaseId, ben.Id, CancellationToken.None),
                }
            )
        );

        foreach (var pair in claims.Chunk(2))
            pair.Count(claim => claim.Outcome is ClaimOutcome.Claimed).ShouldBe(1);
    }

    [Fact]
    public async Task Emergency_after_a_claim_pages_again_and_keeps_the_owner()
    {
        await using var chain = Chain.Create();
        var ana = await chain.OnCallAsync("Ana");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.SettleAsync();
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        var before = chain.Sms.Sent.Count;

        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Emergency));
        await chain.SettleAsync();

        chain.Sms.Sent.Count.ShouldBeGreaterThan(before);
        (await chain.Care.Cases.FindAsync(raised.CaseId, CancellationToken.None))!.OwnerId.ShouldBe(ana.Id);
        chain.Outbound.ShouldBe("sms Page +15550100", "member ResponderJoined Ana", "sms Page +15550100");
    }

    [Fact]
    public async Task An_owner_who_is_not_on_call_is_paged_too_when_the_case_becomes_an_emergency()
    {
        await using var chain = Chain.Create();
        await chain.OnCallAsync("Ana", phone: "ana");
        var ben = await chain.ResponderAsync("Ben", phone: "ben");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ben.Id, CancellationToken.None);
        await chain.SettleAsync();

        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Emergency));
        await chain.SettleAsync();

        chain
            .Sms.Sent.Where(sent => sent.Level is AlertLevel.Emergency)
            .Select(sent => sent.Target)
            .ShouldBe(["ana", "ben"], ignoreOrder: true);
        chain.Outbound.ShouldBe("member ResponderJoined Ben", "sms Page ana", "sms Page ben");
    }

    [Fact]
    public async Task The_conversation_is_held_from_claim_to_close()
    {
        await using var chain = Chain.Create();
        var ana = await chain.ResponderAsync("Ana");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        (await HandoffAsync(chain)).ShouldBe(ConversationHandoff.None);

        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        var held = await HandoffAsync(chain);
        (held.State, held.ResponderName, held.CaseId).ShouldBe((HandoffState.Held, "Ana", raised.CaseId));

        (
            await chain.Care.Cases.CloseAsync(raised.CaseId, ana.Id, "safe", "Sister is with her.", CancellationToken.None)
        ).ShouldBeTrue();
        (await HandoffAsync(chain)).ShouldBe(ConversationHandoff.None);
        await chain.SettleAsync();
        chain.Messenger.Seen.ShouldBe(["ResponderJoined Ana", "BotIsBack Ana"], ignoreOrder: true);
        chain.Outbound.ShouldBe("member ResponderJoined Ana", "member BotIsBack Ana");
    }

    [Fact]
    public async Task Giving_back_makes_the_person_wait_and_pages_again()
    {
        await using var chain = Chain.Create();
        var ana = await chain.OnCallAsync("Ana");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.SettleAsync();
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        var before = chain.Sms.Sent.Count;

        (await chain.Care.Cases.RelinquishAsync(raised.CaseId, ana.Id, CancellationToken.None)).ShouldBeTrue();
        await chain.SettleAsync();

        (await HandoffAsync(chain)).State.ShouldBe(HandoffState.Waiting);
        chain.Sms.Sent.Count.ShouldBeGreaterThan(before);
        chain.Outbound.ShouldBe("sms Page +15550100", "member ResponderJoined", "member ResponderLeft", "sms Page +15550100");
    }

    [Fact]
    public async Task Handing_over_leaves_no_moment_without_an_owner()
    {
        await using var chain = Chain.Create();
        var (ana, ben) = (await chain.ResponderAsync("Ana"), await chain.ResponderAsync("Ben"));
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);

        (await chain.Care.Cases.HandOverAsync(raised.CaseId, ben.Id, ana.Id, CancellationToken.None)).ShouldBeFalse();
        (await chain.Care.Cases.HandOverAsync(raised.CaseId, ana.Id, Guid.Empty, CancellationToken.None)).ShouldBeFalse();
        (await chain.Care.Cases.HandOverAsync(raised.CaseId, ana.Id, ben.Id, CancellationToken.None)).ShouldBeTrue();

        (await HandoffAsync(chain)).ResponderName.ShouldBe("Ben");
    }

    [Fact]
    public async Task Only_the_owner_speaks_relinquishes_and_closes()
    {
        await using var chain = Chain.Create();
        var (ana, ben) = (await chain.ResponderAsync("Ana"), await chain.ResponderAsync("Ben"));
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);

        var said = await chain.Care.Get<ResponderDesk>().SayAsync(raised.CaseId, ben.Id, "Hello", CancellationToken.None);
        said.ShouldBe(SayOutcome.NotYours);
        (await chain.Care.Cases.RelinquishAsync(raised.CaseId, ben.Id, CancellationToken.None)).ShouldBeFalse();
        (await chain.Care.Cases.CloseAsync(raised.CaseId, ben.Id, "safe", null, CancellationToken.None)).ShouldBeFalse();
        chain.Messenger.Seen.ShouldNotContain(line => line.Contains("Hello"));
    }

    [Fact]
    public async Task A_closed_case_cannot_be_claimed_and_the_next_alert_opens_a_new_one()
    {
        await using var chain = Chain.Create();
        var ana = await chain.ResponderAsync("Ana");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.Care.Cases.CloseAsync(raised.CaseId, ana.Id, "safe", null, CancellationToken.None);

        var claim = await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        var next = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));

        claim.Outcome.ShouldBe(ClaimOutcome.Closed);
        next.IsNewCase.ShouldBeTrue();
    }

    [Fact]
    public async Task Reading_a_case_shows_what_was_said_and_writes_down_who_read_it()
    {
        await using var chain = Chain.Create();
        var ana = await chain.ResponderAsync("Ana");
        var conversation = Alert.Reference("member-1").Key;
        var transcript = chain.Care.Get<ITranscript>();
        await transcript.AppendAsync(conversation, Speaker.Member, "hello", Alert.Time, CancellationToken.None);
        await transcript.AppendAsync(conversation, Speaker.Bot, "Hi.", Alert.Time, CancellationToken.None);
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis, text: "i took the whole bottle"));
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        await chain.Care.Get<ResponderDesk>().SayAsync(raised.CaseId, ana.Id, "I am Ana.", CancellationToken.None);

        var file = (await chain.Care.Cases.ReadAsync(raised.CaseId, ana.Id, CancellationToken.None))!;

        file.Alerts.Single().Text.ShouldBe("i took the whole bottle");
        file.Alerts.Single().Rules.ShouldBe(["overdose.taken.en"]);
        file.Transcript.Select(line => (line.Who, line.Text))
            .ShouldBe([(Speaker.Member, "hello"), (Speaker.Bot, "Hi."), (Speaker.Responder, "I am Ana.")]);
        file.Conversation.ShouldBe(Alert.Reference("member-1"));
        file.Events.Select(entry => entry.Kind)
            .ShouldBe([
                CaseEventKind.Opened,
                CaseEventKind.Paged,
                CaseEventKind.Claimed,
                CaseEventKind.FirstWord,
                CaseEventKind.Read,
            ]);
        chain.Outbound.ShouldBe("member Ana: I am Ana.");
    }

    [Fact]
    public async Task Asking_for_a_human_pages_waits_and_says_honestly_whether_anybody_is_there()
    {
        await using var chain = Chain.Create();
        var handoffs = chain.Care.Get<IHandoffs>();

        var nobody = await handoffs.RequestHumanAsync(
            Alert.Reference("member-1"),
            null,
            "a human please",
            CancellationToken.None
        );
        nobody.IsSomebodyOnCall.ShouldBeFalse();
        (await HandoffAsync(chain)).State.ShouldBe(HandoffState.Waiting);

        await chain.OnCallAsync("Ana");
        var somebody = await handoffs.RequestHumanAsync(
            Alert.Reference("member-2"),
            null,
            "a human please",
            CancellationToken.None
        );
        await chain.SettleAsync();
        somebody.IsSomebodyOnCall.ShouldBeTrue();
        chain.Sms.Sent.ShouldContain(sent => sent.CaseId == somebody.CaseId);
        chain.Outbound.ShouldBe("sms Page +15550100", "sms Page +15550100");
    }

    [Fact]
    public async Task Who_watches_sees_a_case_come_and_be_taken()
    {
        await using var chain = Chain.Create();
        var ana = await chain.ResponderAsync("Ana");
        using var stop = new CancellationTokenSource();
        var changes = chain.Care.Get<CaseFeed>().Subscribe(stop.Token);

        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis));
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);

        var seen = new List<CaseChangeKind>();
        await foreach (var change in changes)
        {
            seen.Add(change.Kind);
            if (change.Kind is CaseChangeKind.Claimed)
                break;
        }

        seen.ShouldBe([CaseChangeKind.Opened, CaseChangeKind.Claimed]);
        chain.Care.Get<CaseFeed>().Watchers.ShouldBe(0);
    }

    private static ValueTask<ConversationHandoff> HandoffAsync(Chain chain) =>
        chain.Care.Get<IHandoffs>().GetAsync(Alert.Reference("member-1").Key, CancellationToken.None);
}
