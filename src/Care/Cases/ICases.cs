using AftercareBot.Care.Conversations;

namespace AftercareBot.Care.Cases;

/// <summary>The cases, and what responders do with them.</summary>
public interface ICases
{
    /// <summary>All that are not closed: the most urgent first, of equals the latest first.</summary>
    ValueTask<IReadOnlyList<Case>> ListOpenAsync(CancellationToken cancellationToken);

    /// <summary>A case by its id, or by the provisional id it was raised with while the database was away. Null when there is none.</summary>
    ValueTask<Case?> FindAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>What the person wrote and what happened, decrypted for a responder; that it was read goes into the history first.</summary>
    /// <returns>Null when there is no such case.</returns>
    Task<CaseFile?> ReadAsync(Guid caseId, Guid responderId, CancellationToken cancellationToken);

    /// <summary>The history, oldest first. Holds nothing that the person wrote.</summary>
    ValueTask<IReadOnlyList<CaseEvent>> EventsAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Takes a case, if nobody has it. Of two who try at once one gets it and the other is told who has it.</summary>
    Task<ClaimResult> TryClaimAsync(Guid caseId, Guid responderId, CancellationToken cancellationToken);

    /// <summary>Gives a case back; the ladder goes on at once.</summary>
    /// <returns>False when the responder does not have it.</returns>
    Task<bool> RelinquishAsync(Guid caseId, Guid responderId, CancellationToken cancellationToken);

    /// <summary>Hands a case to another responder, without a moment in between.</summary>
    /// <returns>False when the first does not have it or the second is not an active responder.</returns>
    Task<bool> HandOverAsync(Guid caseId, Guid fromResponderId, Guid toResponderId, CancellationToken cancellationToken);

    /// <summary>Closes a case; the bot takes over the conversation again.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="responderId">Who closes it: its owner, or anyone while nobody has it.</param>
    /// <param name="outcome">What came of it: a word of the console's list.</param>
    /// <param name="note">A note; kept encrypted.</param>
    /// <param name="cancellationToken">Takes it back while it has not begun.</param>
    /// <returns>False when it is closed already, is not there, or belongs to another.</returns>
    Task<bool> CloseAsync(Guid caseId, Guid responderId, string outcome, string? note, CancellationToken cancellationToken);

    /// <summary>
    /// The person wrote where others read and has been written to alone: from now on everything about the case is said there.
    /// </summary>
    /// <returns>False when there is no such open case, or the talk is in a private conversation already.</returns>
    Task<bool> TalkAloneAsync(Guid caseId, StoredReference alone, CancellationToken cancellationToken);
}
