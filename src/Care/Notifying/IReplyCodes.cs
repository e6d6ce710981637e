namespace AftercareBot.Care.Notifying;

/// <summary>The numbers by which a responder names a case where there are no buttons: "1 = I have it".</summary>
public interface IReplyCodes
{
    /// <summary>
    /// The number of a case for a responder: always the same for the same case, and not given to another case of that responder for
    /// a day, so that a late answer never takes the wrong one.
    /// </summary>
    Task<int> IssueAsync(Guid responderId, Guid caseId, CancellationToken cancellationToken);

    /// <summary>The case of a number that was given out within the last day; null when there is none.</summary>
    ValueTask<Guid?> FindAsync(Guid responderId, int code, CancellationToken cancellationToken);

    /// <summary>The numbers of cases that wait for somebody, lowest first.</summary>
    ValueTask<IReadOnlyList<int>> WaitingAsync(Guid responderId, CancellationToken cancellationToken);
}
