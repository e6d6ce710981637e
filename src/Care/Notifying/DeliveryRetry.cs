using AftercareBot.Care.Alerts;

namespace AftercareBot.Care.Notifying;

/// <summary>
/// Whether and when a notification is tried again: decided here and nowhere else. What is unknown is tried again, so that a new kind
/// of error never silently drops a page; published in src/Care/README.md.
/// </summary>
internal static class DeliveryRetry
{
    // A provider that asks for an hour is overruled for a person in danger.
    private static readonly TimeSpan LongestWaitUrgent = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(20),
        TimeSpan.FromSeconds(40),
        TimeSpan.FromMinutes(1),
    ];

    /// <summary>How long to wait before the next attempt; null when there is none.</summary>
    /// <param name="outcome">How this attempt ended.</param>
    /// <param name="attempt">The number of this attempt, from 1.</param>
    /// <param name="mostAttempts">How many there may be.</param>
    /// <param name="level">How urgent the case is.</param>
    public static TimeSpan? NextWait(NotifyOutcome outcome, int attempt, int mostAttempts, AlertLevel level)
    {
        if (outcome.Result is NotifyResult.Delivered || attempt >= mostAttempts)
            return null;
        var retries = outcome.Category switch
        {
            NotifyCategory.RateLimited or NotifyCategory.Transient or NotifyCategory.None => true,
            NotifyCategory.Authentication
            or NotifyCategory.Configuration
            or NotifyCategory.Rejected
            or NotifyCategory.NobodyThere => outcome.Result is NotifyResult.Unknown,
            _ => true,
        };
        if (!retries)
            return null;
        var own = Waits[Math.Min(attempt, Waits.Length) - 1];
        var asked = outcome.RetryAfter is { } retryAfter && retryAfter > own ? retryAfter : own;
        var longest = level > AlertLevel.Concern ? LongestWaitUrgent : LongestWait;
        return asked < longest ? asked : longest;
    }
}
