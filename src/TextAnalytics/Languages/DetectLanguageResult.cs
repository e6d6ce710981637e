namespace Azure.AI.TextAnalytics;

/// <summary>One document's place in a batch: the language of a document, or why there is none.</summary>
public class DetectLanguageResult : TextAnalyticsResult
{
    private readonly DetectedLanguage _value;

    internal DetectLanguageResult(string id, DetectedLanguage value)
        : base(id) => _value = value;

    internal DetectLanguageResult(string id, TextAnalyticsError error)
        : base(id, error) { }

    /// <summary>The language of a document.</summary>
    /// <exception cref="InvalidOperationException"><see cref="TextAnalyticsResult.HasError"/> is true.</exception>
    public DetectedLanguage PrimaryLanguage => HasError ? throw Refused() : _value;
}
