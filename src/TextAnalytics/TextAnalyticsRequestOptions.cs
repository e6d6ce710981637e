namespace Azure.AI.TextAnalytics;

/// <summary>What any request may ask of the service.</summary>
public class TextAnalyticsRequestOptions
{
    /// <summary>
    /// Whether the service must not keep the text to debug with. When null, the service's default holds: it may keep text for up to
    /// 48 hours, except for personal information, where it keeps none.
    /// </summary>
    public bool? DisableServiceLogs { get; set; }

    /// <summary>The version of the service's model; the newest when null.</summary>
    public string? ModelVersion { get; set; }
}
