using AftercareBot.Care.Alerts;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Cases;

/// <summary>Who wrote in a group is spoken to alone.</summary>
public sealed class GroupTests
{
    private static readonly StoredReference Group = Alert.Reference("group") with
    {
        ChannelId = "msteams",
        IsGroup = true,
        UserId = "member-1",
    };

    private static readonly StoredReference Alone = Group with { ConversationId = "alone-with-member-1", IsGroup = false };

    [Fact]
    public async Task A_responders_words_go_to_the_person_alone_and_their_answer_is_the_cases_conversation()
    {
        await using var chain = Chain.Create();
        chain.Messenger.Alone = Alone;
        var (ana, id) = await ClaimedAsync(chain);
        await chain.SettleAsync();

        (await chain.Care.Get<ResponderDesk>().SayAsync(id, ana, "Are you safe?", CancellationToken.None)).ShouldBe(
            SayOutcome.Said
        );

        chain.Messenger.Places.ShouldAllBe(place => place.ConversationId == "alone-with-member-1");
        var handoffs = chain.Care.Get<IHandoffs>();
        (await handoffs.GetAsync(Alone.Key, CancellationToken.None)).State.ShouldBe(HandoffState.Held);
        (await handoffs.GetAsync(Group.Key, CancellationToken.None)).State.ShouldBe(HandoffState.None);
        var file = await chain.Care.Cases.ReadAsync(id, ana, CancellationToken.None);
        file!.Transcript.ShouldContain(line => line.Text == "Are you safe?");
        chain.Outbound.ShouldBe("member ResponderJoined Ana", "member Ana: Are you safe?");
    }

    [Fact]
    public async Task Where_nobody_can_be_spoken_to_alone_a_responders_words_are_not_said_at_all()
    {
        await using var chain = Chain.Create();
        var (ana, id) = await ClaimedAsync(chain);
        await chain.SettleAsync();

        (await chain.Care.Get<ResponderDesk>().SayAsync(id, ana, "Are you safe?", CancellationToken.None)).ShouldBe(
            SayOutcome.Refused
        );

        chain.Messenger.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task That_nobody_was_reached_is_said_in_the_group_when_it_can_be_said_nowhere_else()
    {
        await using var chain = Chain.Create();
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis) with { Conversation = Group });

        await chain.PassAsync(TimeSpan.FromMinutes(7));

        chain.Messenger.Seen.ShouldBe(["NobodyReached"]);
        chain.Messenger.Places.ShouldHaveSingleItem().IsGroup.ShouldBeTrue();
        chain.Outbound.ShouldBe("member NobodyReached");
    }

    [Fact]
    public async Task Where_the_group_may_hold_whoever_does_harm_nothing_is_said_in_it()
    {
        await using var chain = Chain.Create();
        await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis) with { Conversation = Group, Category = "abuse" });

        await chain.PassAsync(TimeSpan.FromMinutes(7));

        chain.Messenger.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_that_was_moved_is_not_moved_again()
    {
        await using var chain = Chain.Create();
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis) with { Conversation = Group });
        var elsewhere = Alone with { ConversationId = "elsewhere" };

        (await chain.Care.Cases.TalkAloneAsync(raised.CaseId, Alone, CancellationToken.None)).ShouldBeTrue();
        (await chain.Care.Cases.TalkAloneAsync(raised.CaseId, elsewhere, CancellationToken.None)).ShouldBeFalse();
    }

    private static async Task<(Guid Responder, Guid Case)> ClaimedAsync(Chain chain)
    {
        var ana = await chain.OnCallAsync("Ana");
        var raised = await chain.Care.RaiseAsync(Alert.Of(AlertLevel.Crisis) with { Conversation = Group });
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);
        return (ana.Id, raised.CaseId);
    }
}
