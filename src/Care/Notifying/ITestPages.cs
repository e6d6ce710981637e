namespace AftercareBot.Care.Notifying;

/// <summary>"Send a test alert to me": tries the ways to a responder, now, outside the outbox.</summary>
public interface ITestPages
{
    /// <summary>Sends a notification of kind <see cref="NotificationKind.Test"/> to each contact of the responder and each shared place.</summary>
    /// <returns>What each answered; empty when there is no way at all.</returns>
    Task<IReadOnlyList<TestPageResult>> SendAsync(Guid responderId, CancellationToken cancellationToken);
}
