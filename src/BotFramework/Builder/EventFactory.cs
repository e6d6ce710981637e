using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the events of a hand-off to a human. They are only made here: sending and routing are the channel's affair.</summary>
public static class EventFactory
{
    /// <summary>The event that asks for somebody to take the conversation over.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="handoffContext">What the other side needs to know; any object that JSON can carry.</param>
    /// <param name="transcript">What was said before.</param>
    public static IEventActivity CreateHandoffInitiation(
        ITurnContext turnContext,
        object handoffContext,
        Transcript? transcript = null
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var incoming = turnContext.Activity;
        var handoff = CreateEvent(HandoffEventNames.InitiateHandoff, handoffContext, incoming.Conversation);
        handoff.From = incoming.From;
        handoff.RelatesTo = incoming.GetConversationReference();
        handoff.ReplyToId = incoming.Id;
        handoff.ServiceUrl = incoming.ServiceUrl;
        handoff.ChannelId = incoming.ChannelId;
        if (transcript is not null)
        {
            handoff.Attachments =
            [
                new Attachment
                {
                    Content = transcript,
                    ContentType = "application/json",
                    Name = "Transcript",
                },
            ];
        }
        return handoff;
    }

    /// <summary>The event that tells the state of a hand-off.</summary>
    /// <exception cref="ArgumentNullException">The conversation or the state is missing.</exception>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        var value = new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = state };
        if (message is not null)
            value["message"] = message;
        return CreateEvent(HandoffEventNames.HandoffStatus, value, conversation);
    }

    private static Activity CreateEvent(string name, object? value, ConversationAccount? conversation) =>
        new()
        {
            Type = ActivityTypes.Event,
            Name = name,
            // A snapshot: the caller may go on to change the object.
            Value = value is null ? null : JsonSerializer.SerializeToElement(value, BotJson.Options.GetTypeInfo(value.GetType())),
            Id = NewId.Create(),
            Timestamp = TimeProvider.System.GetUtcNow(),
            Conversation = conversation,
            Attachments = [],
            Entities = [],
        };
}
