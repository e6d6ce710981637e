using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>One kind of analysis: how it is asked for and how an answer of one document is read.</summary>
internal sealed record Analysis<TResult>(
    string Kind,
    string HintName,
    Action<Utf8JsonWriter> WriteParameters,
    Func<string, JsonElement, TResult> Read,
    Func<string, TextAnalyticsError, TResult> Refuse
)
    where TResult : TextAnalyticsResult;
