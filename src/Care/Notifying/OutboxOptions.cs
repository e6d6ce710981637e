namespace AftercareBot.Care.Notifying;

/// <summary>How pages go out.</summary>
public sealed class OutboxOptions
{
    /// <summary>How long one attempt may take. Default 10 s; 1 s to 1 min.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a row belongs to the worker that took it; after that it is taken for abandoned and sent again. Longer than
    /// <see cref="AttemptTimeout"/>. Default 30 s; up to 10 min.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often due rows are looked for when nothing wakes the worker. Default 1 s; 100 ms to 1 min.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many notifications below crisis are under way at once; those of a crisis do not count. Default 8; 1 to 64.</summary>
    public int RoutineAtOnce { get; set; } = 8;

    /// <summary>How many attempts before a notification that keeps failing is given up. Default 10; 1 to 50.</summary>
    public int MostAttempts { get; set; } = 10;

    /// <summary>How many failures in a row open the circuit of a target. Default 5; 2 to 50.</summary>
    public int FailuresThatBreak { get; set; } = 5;

    /// <summary>How long an open circuit rests before a try. Default 15 s; 1 s to 10 min.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);
}
