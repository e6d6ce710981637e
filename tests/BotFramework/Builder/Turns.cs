using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Builder;

/// <summary>Turns for tests that need no channel.</summary>
internal static class Turns
{
    public static Activity Message(string? text = "hi", string conversation = "c1") =>
        new()
        {
            Type = ActivityTypes.Message,
            Text = text,
            Id = "1",
            ChannelId = "test",
            From = new ChannelAccount("user1"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount { Id = conversation },
        };

    public static TurnContext Of(Activity? activity = null) => new(new TestAdapter(), activity ?? Message());
}
