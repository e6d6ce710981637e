using AftercareBot.Care.Escalation;

namespace AftercareBot.Care.Coordination;

/// <summary>
/// Where coordinators keep the rota, the addresses and the policy. Everything is checked here, whoever asks, and every change is
/// written down with who made it, in the same transaction.
/// </summary>
public interface ICoordinatorDesk
{
    /// <summary>Adds a weekly shift.</summary>
    Task<DeskMistake> AddShiftAsync(
        Guid by,
        Guid responderId,
        DayOfWeek weekday,
        TimeOnly start,
        TimeSpan length,
        string timeZone,
        CancellationToken cancellationToken
    );

    /// <summary>Takes a weekly shift away.</summary>
    Task<DeskMistake> RemoveShiftAsync(Guid by, Guid shiftId, CancellationToken cancellationToken);

    /// <summary>Adds an exception to the shifts, between two times on the clock on the wall of a zone.</summary>
    Task<DeskMistake> AddOverrideAsync(
        Guid by,
        Guid responderId,
        DateTime from,
        DateTime until,
        string timeZone,
        bool isOnCall,
        CancellationToken cancellationToken
    );

    /// <summary>Takes an exception away.</summary>
    Task<DeskMistake> RemoveOverrideAsync(Guid by, Guid overrideId, CancellationToken cancellationToken);

    /// <summary>Adds an address; it is the last that is tried.</summary>
    Task<DeskMistake> AddContactAsync(
        Guid by,
        Guid responderId,
        string notifier,
        string address,
        CancellationToken cancellationToken
    );

    /// <summary>Takes an address away.</summary>
    Task<DeskMistake> RemoveContactAsync(Guid by, Guid contactId, CancellationToken cancellationToken);

    /// <summary>Makes an address the first of its owner's.</summary>
    Task<DeskMistake> PreferContactAsync(Guid by, Guid contactId, CancellationToken cancellationToken);

    /// <summary>Replaces the policy for new cases; cases that run keep theirs.</summary>
    Task<DeskMistake> SavePolicyAsync(Guid by, EscalationOptions policy, CancellationToken cancellationToken);

    /// <summary>Lets the policy of the settings hold again.</summary>
    Task<DeskMistake> ResetPolicyAsync(Guid by, CancellationToken cancellationToken);

    /// <summary>The latest changes, newest first.</summary>
    ValueTask<IReadOnlyList<DeskEvent>> LatestAsync(CancellationToken cancellationToken);
}
