using AftercareBot.Care.Conversations;

namespace AftercareBot.Care.Handoff;

/// <summary>
/// Who holds a conversation. Set and cleared by what happens to the case: a claim holds it, giving back or a lapsed claim waits,
/// closing clears it.
/// </summary>
public interface IHandoffs
{
    /// <summary>Who speaks in the conversation now.</summary>
    ValueTask<ConversationHandoff> GetAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Tells the console that the member wrote in a conversation that has a case. The line itself is in the transcript.</summary>
    Task MemberWroteAsync(ConversationHandoff handoff, CancellationToken cancellationToken);

    /// <summary>
    /// The member asked for a human: opens a case at <see cref="Alerts.AlertLevel.Crisis"/>'s ladder without being one, and waits.
    /// </summary>
    /// <param name="conversation">Where to answer the member.</param>
    /// <param name="memberId">The member, when known.</param>
    /// <param name="messageText">What the member wrote; kept encrypted.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Whether a responder is being paged, or nobody is on call and the words must say so.</returns>
    Task<HumanRequest> RequestHumanAsync(
        StoredReference conversation,
        Guid? memberId,
        string messageText,
        CancellationToken cancellationToken
    );
}
