using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AftercareBot.Dialogs.State;

/// <summary>The two things kept of a conversation.</summary>
public sealed class ConversationProperties(ConversationState state)
{
    /// <summary>What the bot remembers.</summary>
    public IStatePropertyAccessor<ConversationData> Conversation { get; } =
        state.CreateProperty<ConversationData>(nameof(ConversationData));

    /// <summary>Where the dialogs stand.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; } = state.CreateProperty<DialogState>(nameof(DialogState));
}
