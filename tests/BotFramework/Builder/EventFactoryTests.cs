using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Builder;

public sealed class EventFactoryTests
{
    [Fact]
    public void A_hand_off_carries_its_context_and_what_was_said()
    {
        var transcript = new Transcript([Turns.Message("help")]);

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(Turns.Of(), new { Skill = "crisis" }, transcript);

        (handoff.Type, handoff.Name, handoff.ReplyToId).ShouldBe(("event", "handoff.initiate", "1"));
        handoff.RelatesTo!.Conversation!.Id.ShouldBe("c1");
        BotJson.Serialize(handoff.Value!).ShouldBe("""{"Skill":"crisis"}""");
        var attachment = handoff.Attachments!.ShouldHaveSingleItem();
        (attachment.ContentType, attachment.Name).ShouldBe(("application/json", "Transcript"));
    }

    [Fact]
    public void The_state_of_a_hand_off_is_required()
    {
        var conversation = new ConversationAccount { Id = "c" };

        var status = (Activity)EventFactory.CreateHandoffStatus(conversation, "accepted", "soon");

        BotJson.Serialize(status.Value!).ShouldBe("""{"state":"accepted","message":"soon"}""");
        Should.Throw<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(conversation, null!));
    }
}
