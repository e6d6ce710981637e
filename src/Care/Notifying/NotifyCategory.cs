namespace AftercareBot.Care.Notifying;

/// <summary>Why an attempt did not deliver. The numbers are stored.</summary>
public enum NotifyCategory
{
    /// <summary>It delivered.</summary>
    None = 0,

    /// <summary>Too many, for now.</summary>
    RateLimited = 1,

    /// <summary>The provider does not accept our credentials.</summary>
    Authentication = 2,

    /// <summary>The notifier or the target is not, or wrongly, configured.</summary>
    Configuration = 3,

    /// <summary>It may work in a moment: a time-out, a broken connection, a fault on the other side, anything unknown.</summary>
    Transient = 4,

    /// <summary>The provider will never take this one.</summary>
    Rejected = 5,

    /// <summary>The way works, but nobody is there to see it now.</summary>
    NobodyThere = 6,
}
