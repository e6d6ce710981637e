namespace Azure.AI.TextAnalytics;

/// <summary>One document's place in a batch: the sentiment of a document and of its sentences, or why there is none.</summary>
public class AnalyzeSentimentResult : TextAnalyticsResult
{
    private readonly DocumentSentiment? _value;

    internal AnalyzeSentimentResult(string id, DocumentSentiment value)
        : base(id) => _value = value;

    internal AnalyzeSentimentResult(string id, TextAnalyticsError error)
        : base(id, error) { }

    /// <summary>The sentiment of a document and of its sentences.</summary>
    /// <exception cref="InvalidOperationException"><see cref="TextAnalyticsResult.HasError"/> is true.</exception>
    public DocumentSentiment DocumentSentiment => _value ?? throw Refused();
}
