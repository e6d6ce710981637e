namespace AftercareBot.Care.Notifying;

/// <summary>
/// One way to reach a responder. It sends once and says how that went; whether and when to try again is decided in one place
/// (<see cref="DeliveryRetry"/>). It never throws but for cancellation, and the <see cref="Notification.Id"/> goes with every
/// attempt so that the other side can tell a repeat.
/// </summary>
public interface INotifier
{
    /// <summary>The name in policies and contacts, for example <c>webhook</c>. Never changed once shipped.</summary>
    string Kind { get; }

    /// <summary>
    /// The places it reaches that belong to nobody in particular (a channel, an endpoint), by the names of the settings. Empty (the
    /// default) for one that reaches a person at an address kept with the responder.
    /// </summary>
    IReadOnlyList<string> SharedTargets => [];

    /// <summary>Whether it reaches persons at an address of theirs. Default: when it has no shared targets.</summary>
    bool ReachesPersons => SharedTargets.Count == 0;

    /// <summary>Sends once.</summary>
    Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken);
}
