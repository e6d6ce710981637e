namespace Azure.AI.TextAnalytics;

/// <summary>What the service says of one document of a batch: a result, or an error of that document alone.</summary>
public class TextAnalyticsResult
{
    internal TextAnalyticsResult(string id) => Id = id;

    internal TextAnalyticsResult(string id, TextAnalyticsError error)
        : this(id)
    {
        Error = error;
        HasError = true;
    }

    /// <summary>The document's id in its batch: "0" for the first.</summary>
    public string Id { get; }

    /// <summary>What was wrong with the document; empty unless <see cref="HasError"/>.</summary>
    public TextAnalyticsError Error { get; }

    /// <summary>Whether the service refused this document.</summary>
    public bool HasError { get; }

    private protected InvalidOperationException Refused() =>
        new($"Document {Id} has no result: {Error.ErrorCode}, {Error.Message}");
}
