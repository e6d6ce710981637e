namespace Azure.AI.TextAnalytics;

/// <summary>The sentiment of a document or sentence.</summary>
public enum TextSentiment
{
    /// <summary>Positive.</summary>
    Positive,

    /// <summary>Neither positive nor negative.</summary>
    Neutral,

    /// <summary>Negative.</summary>
    Negative,

    /// <summary>Sentences of both kinds; never the sentiment of one sentence.</summary>
    Mixed,
}
