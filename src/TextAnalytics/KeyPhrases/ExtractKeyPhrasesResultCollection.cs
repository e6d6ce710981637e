using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The results of a batch, in the order of its documents.</summary>
public class ExtractKeyPhrasesResultCollection : ReadOnlyCollection<ExtractKeyPhrasesResult>
{
    internal ExtractKeyPhrasesResultCollection(IList<ExtractKeyPhrasesResult> results, string modelVersion)
        : base(results) => ModelVersion = modelVersion;

    /// <summary>The version of the model that answered.</summary>
    public string ModelVersion { get; }
}
