namespace Azure.AI.TextAnalytics;

/// <summary>One document's place in a batch: the personal information in a document, and the document without it, or why there is none.</summary>
public class RecognizePiiEntitiesResult : TextAnalyticsResult
{
    private readonly PiiEntityCollection? _value;

    internal RecognizePiiEntitiesResult(string id, PiiEntityCollection value)
        : base(id) => _value = value;

    internal RecognizePiiEntitiesResult(string id, TextAnalyticsError error)
        : base(id, error) { }

    /// <summary>The personal information in a document, and the document without it.</summary>
    /// <exception cref="InvalidOperationException"><see cref="TextAnalyticsResult.HasError"/> is true.</exception>
    public PiiEntityCollection Entities => _value ?? throw Refused();
}
