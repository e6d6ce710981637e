namespace AftercareBot.Care.Notifying;

/// <summary>How an attempt ended. The numbers are stored.</summary>
public enum NotifyResult
{
    /// <summary>The provider took it.</summary>
    Delivered = 1,

    /// <summary>The provider said no.</summary>
    Refused = 2,

    /// <summary>It may or may not have arrived.</summary>
    Unknown = 3,
}
