namespace Azure.AI.TextAnalytics;

/// <summary>What a search for personal information may ask of the service.</summary>
public class RecognizePiiEntitiesOptions : TextAnalyticsRequestOptions
{
    /// <summary>The categories to look for; the service's own choice when empty.</summary>
    public IList<PiiEntityCategory> CategoriesFilter { get; } = [];
}
