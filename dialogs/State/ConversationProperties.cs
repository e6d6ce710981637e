using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AftercareBot.Dialogs.State;

/// <summary>
/// The two things kept of a member's part in a conversation. In a group each member has their own: one's "ok" must not move another's
/// exercise on.
/// </summary>
public sealed class ConversationProperties(PrivateConversationState state)
{
    /// <summary>What the bot remembers.</summary>
    public IStatePropertyAccessor<ConversationData> Conversation { get; } =
        state.CreateProperty<ConversationData>(nameof(ConversationData));

    /// <summary>Where the dialogs stand.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; } = state.CreateProperty<DialogState>(nameof(DialogState));
}
