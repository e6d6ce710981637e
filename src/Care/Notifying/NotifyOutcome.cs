namespace AftercareBot.Care.Notifying;

/// <summary>How an attempt ended.</summary>
/// <param name="Result">Delivered, refused or unknown.</param>
/// <param name="Category">Why, when it was not delivered.</param>
/// <param name="RetryAfter">How long the provider asks to wait.</param>
/// <param name="Detail">A word for the log, for example <c>HTTP 503</c>; never an address or text.</param>
public sealed record NotifyOutcome(
    NotifyResult Result,
    NotifyCategory Category = NotifyCategory.None,
    TimeSpan? RetryAfter = null,
    string? Detail = null
)
{
    /// <summary>The provider took it.</summary>
    public static NotifyOutcome Delivered { get; } = new(NotifyResult.Delivered);

    /// <summary>The provider said no.</summary>
    public static NotifyOutcome Refused(NotifyCategory category, string? detail = null, TimeSpan? retryAfter = null) =>
        new(NotifyResult.Refused, category, retryAfter, detail);

    /// <summary>It may or may not have arrived.</summary>
    public static NotifyOutcome Unknown(string? detail = null) =>
        new(NotifyResult.Unknown, NotifyCategory.Transient, Detail: detail);
}
