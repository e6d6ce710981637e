namespace AftercareBot.Care.Notifying;

/// <summary>What a webhook's body looks like.</summary>
public enum WebhookFormat
{
    /// <summary>Our own, documented in src/Care/README.md.</summary>
    Generic,

    /// <summary>A trigger event of PagerDuty's Events API v2; every page of a case joins one incident.</summary>
    PagerDuty,
}
