using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The results of a batch, in the order of its documents.</summary>
public class DetectLanguageResultCollection : ReadOnlyCollection<DetectLanguageResult>
{
    internal DetectLanguageResultCollection(IList<DetectLanguageResult> results, string modelVersion)
        : base(results) => ModelVersion = modelVersion;

    /// <summary>The version of the model that answered.</summary>
    public string ModelVersion { get; }
}
