namespace Azure.AI.TextAnalytics;

/// <summary>One document's place in a batch: the key phrases of a document, or why there is none.</summary>
public class ExtractKeyPhrasesResult : TextAnalyticsResult
{
    private readonly KeyPhraseCollection? _value;

    internal ExtractKeyPhrasesResult(string id, KeyPhraseCollection value)
        : base(id) => _value = value;

    internal ExtractKeyPhrasesResult(string id, TextAnalyticsError error)
        : base(id, error) { }

    /// <summary>The key phrases of a document.</summary>
    /// <exception cref="InvalidOperationException"><see cref="TextAnalyticsResult.HasError"/> is true.</exception>
    public KeyPhraseCollection KeyPhrases => _value ?? throw Refused();
}
