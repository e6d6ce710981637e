namespace AftercareBot.Care.Retention;

/// <summary>How long what members wrote is kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>Days a line of a transcript is kept. Default 90; 1 to 3650. Lines of a conversation with an open case stay until it is closed.</summary>
    public int TranscriptDays { get; set; } = 90;

    /// <summary>Days after which the texts of a closed case are erased; what happened when stays, for the statistics. Default 365; 1 to 3650.</summary>
    public int ClosedCaseDays { get; set; } = 365;

    /// <summary>Days a question stays on the review list. Default 180; 1 to 3650.</summary>
    public int ReviewDays { get; set; } = 180;
}
