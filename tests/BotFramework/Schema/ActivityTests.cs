using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Schema;

public sealed class ActivityTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/edited", true)]
    [InlineData("messageReaction", false)]
    [InlineData("event", false)]
    [InlineData(null, false)]
    public void A_message_is_known_by_its_type_whatever_the_case(string? type, bool isMessage)
    {
        (new Activity { Type = type }.AsMessageActivity() is not null).ShouldBe(isMessage);
    }

    [Theory]
    [InlineData("directline", "conversationUpdate", null)]
    [InlineData("webchat", "conversationUpdate", null)]
    [InlineData("msteams", "conversationUpdate", "7")]
    [InlineData("webchat", "message", "7")]
    public void A_conversation_update_of_web_chat_cannot_be_answered_by_id(string channel, string type, string? id)
    {
        var activity = new Activity
        {
            Id = "7",
            Type = type,
            ChannelId = channel,
        };

        activity.GetConversationReference().ActivityId.ShouldBe(id);
    }

    [Fact]
    public void A_reference_addresses_an_outgoing_activity_from_bot_to_user_and_keeps_its_locale()
    {
        var reference = Incoming().GetConversationReference();

        var reply = new Activity { Locale = "es-ES" }.ApplyConversationReference(reference);

        (reply.From!.Id, reply.Recipient!.Id, reply.ReplyToId, reply.Locale).ShouldBe(("bot", "user", "7", "es-ES"));
        (reply.ChannelId, reply.ServiceUrl, reply.Conversation!.Id).ShouldBe(("test", "https://s", "c"));
    }

    [Fact]
    public void A_continuation_is_an_event_with_a_new_id_that_relates_to_its_reference()
    {
        var reference = Incoming().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        (continuation.Type, continuation.Name).ShouldBe(("event", "ContinueConversation"));
        (continuation.From!.Id, continuation.Recipient!.Id).ShouldBe(("user", "bot"));
        continuation.RelatesTo.ShouldBeSameAs(reference);
        Guid.TryParse(continuation.Id, out _).ShouldBeTrue();
    }

    [Fact]
    public void Channel_data_is_read_as_a_type()
    {
        var activity = BotJson.Deserialize<Activity>("""{"channelData":{"tenant":{"id":"t1"}}}""")!;

        activity.GetChannelData<Data>()!.Tenant!.Id.ShouldBe("t1");
        activity.TryGetChannelData<int>(out _).ShouldBeFalse();
        new Activity().TryGetChannelData<Data>(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("<at>Bot</at> hi", "hi")]
    [InlineData("hi <at>Bot</at> you <AT>bot</AT>", "hi  you")]
    [InlineData("hi", "hi")]
    [InlineData(null, null)]
    public void The_bots_own_mention_is_taken_out_of_the_text(string? text, string? left)
    {
        var activity = Mentioning(text, "bot", "<at>Bot</at>");

        activity.RemoveRecipientMention().ShouldBe(left);
        activity.Text.ShouldBe(left);
    }

    [Fact]
    public void A_mention_of_somebody_else_stays()
    {
        Mentioning("<at>Ana</at> hi", "ana", "<at>Ana</at>").RemoveRecipientMention().ShouldBe("<at>Ana</at> hi");
    }

    [Fact]
    public void A_mention_without_text_is_found_by_the_name()
    {
        Mentioning("<at>Bot</at> hi", "bot", null).RemoveRecipientMention().ShouldBe("hi");
    }

    [Fact]
    public void A_message_to_nobody_has_no_mention_of_the_recipient()
    {
        var activity = Mentioning("<at>Bot</at> hi", "bot", "<at>Bot</at>");
        activity.Recipient = null;

        activity.RemoveRecipientMention().ShouldBe("<at>Bot</at> hi");
    }

    private static Activity Mentioning(string? text, string id, string? written)
    {
        var entity = new Entity();
        entity.SetAs(new Mention { Mentioned = new ChannelAccount(id, "Bot"), Text = written });
        return new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            Recipient = new ChannelAccount("bot"),
            Entities = [entity],
        };
    }

    private static Activity Incoming() =>
        new()
        {
            Type = ActivityTypes.Message,
            Id = "7",
            ChannelId = "test",
            ServiceUrl = "https://s",
            Locale = "en-US",
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount { Id = "c" },
        };

    private sealed record Data(Tenant? Tenant);

    private sealed record Tenant(string? Id);
}
