using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The personal information in a document, and the document without it.</summary>
public class PiiEntityCollection : ReadOnlyCollection<PiiEntity>
{
    internal PiiEntityCollection(IList<PiiEntity> entities, string redactedText)
        : base(entities) => RedactedText = redactedText;

    /// <summary>The document, each piece of personal information replaced by as many asterisks.</summary>
    public string RedactedText { get; }
}
