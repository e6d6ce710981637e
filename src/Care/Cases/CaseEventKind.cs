namespace AftercareBot.Care.Cases;

/// <summary>What can happen to a case. The words are stored; docs/case-events.md says when each is written.</summary>
public static class CaseEventKind
{
    /// <summary>The first alert came.</summary>
    public const string Opened = "opened";

    /// <summary>A further alert came.</summary>
    public const string AlertAdded = "alert_added";

    /// <summary>A further alert was more urgent than all before.</summary>
    public const string LevelRaised = "level_raised";

    /// <summary>The ladder took a step and wrote pages.</summary>
    public const string Paged = "paged";

    /// <summary>A step of the ladder had nobody to page and was passed over.</summary>
    public const string StepSkipped = "step_skipped";

    /// <summary>The whole ladder went by without a claim.</summary>
    public const string NobodyReached = "nobody_reached";

    /// <summary>A page was taken by its provider.</summary>
    public const string PageDelivered = "page_delivered";

    /// <summary>A page will not be tried again.</summary>
    public const string PageFailed = "page_failed";

    /// <summary>A responder took the case.</summary>
    public const string Claimed = "claimed";

    /// <summary>The responder gave it back.</summary>
    public const string Relinquished = "relinquished";

    /// <summary>The responder did not write to the person and the claim was given back.</summary>
    public const string ClaimLapsed = "claim_lapsed";

    /// <summary>The responder handed it to another.</summary>
    public const string HandedOver = "handed_over";

    /// <summary>A responder wrote to the person for the first time.</summary>
    public const string FirstWord = "first_word";

    /// <summary>A responder read what the person wrote.</summary>
    public const string Read = "read";

    /// <summary>The case was closed with an outcome.</summary>
    public const string Closed = "closed";

    /// <summary>The auditor found the ladder overdue and set it going again.</summary>
    public const string Restarted = "restarted";
}
