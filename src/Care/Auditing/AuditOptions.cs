namespace AftercareBot.Care.Auditing;

/// <summary>The watch over the watch.</summary>
public sealed class AuditOptions
{
    /// <summary>How often everything is looked over. Default 1 minute; 5 seconds to 1 hour.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How late a step of a ladder or a page may be before it counts as stuck. Default 2 minutes; 10 seconds to 1 hour.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>An address that gets a GET after each look, only while all is well, so that its silence tells. Empty (the default): none.</summary>
    public string HeartbeatUrl { get; set; } = string.Empty;
}
