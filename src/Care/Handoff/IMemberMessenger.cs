using AftercareBot.Care.Conversations;
using AftercareBot.Care.Notifying;

namespace AftercareBot.Care.Handoff;

/// <summary>Speaks into a member's conversation from outside a turn. Implemented by the Service over the channels.</summary>
public interface IMemberMessenger
{
    /// <summary>Says a responder's words to the member, as that responder's.</summary>
    Task<NotifyOutcome> SayAsync(
        StoredReference conversation,
        string responderName,
        string text,
        CancellationToken cancellationToken
    );

    /// <summary>Tells the member what the words of the bot say for this, in the member's language.</summary>
    Task<NotifyOutcome> TellAsync(StoredReference conversation, MemberNotice notice, CancellationToken cancellationToken);

    /// <summary>A conversation with the member alone, for one who wrote where others read.</summary>
    /// <returns>Null when the channel has none, or does not let the bot begin one. Whatever may pass is thrown.</returns>
    Task<StoredReference?> OpenPrivateAsync(StoredReference group, CancellationToken cancellationToken);
}
