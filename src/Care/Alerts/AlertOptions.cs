namespace AftercareBot.Care.Alerts;

/// <summary>How alerts become durable, and which of them page.</summary>
public sealed class AlertOptions
{
    /// <summary>How long an alert waits for the database before it goes to the journal file. Default 500 ms; 50 ms to 5 s.</summary>
    public TimeSpan DatabaseBound { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long it then waits for the journal file before it is kept in memory. Default 500 ms; 50 ms to 5 s.</summary>
    public TimeSpan JournalBound { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often the journal is looked at and taken into the database. Default 5 s; 100 ms to 5 min.</summary>
    public TimeSpan JournalInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many <c>Concern</c> alerts of one person within <see cref="ConcernWindow"/> page like a <c>Crisis</c>. Default 3; from 2.</summary>
    public int ConcernsThatPage { get; set; } = 3;

    /// <summary>The time over which concerns are counted. Default 24 hours; 1 hour to 14 days.</summary>
    public TimeSpan ConcernWindow { get; set; } = TimeSpan.FromHours(24);
}
