namespace Azure.AI.TextAnalytics;

/// <summary>What a sentiment analysis may ask of the service.</summary>
public class AnalyzeSentimentOptions : TextAnalyticsRequestOptions;
