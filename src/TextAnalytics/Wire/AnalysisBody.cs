using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>The body of a request. A document's id is its position, so that answers can come back in any order.</summary>
internal static class AnalysisBody
{
    public static IReadOnlyList<string> Check(IEnumerable<string> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var texts = documents.ToArray();
        if (texts.Length == 0)
            throw new ArgumentException("There are no documents.", nameof(documents));
        if (texts.Any(text => text is null))
            throw new ArgumentException("A document is null.", nameof(documents));
        return texts;
    }

    public static ReadOnlyMemory<byte> Write<TResult>(
        Analysis<TResult> analysis,
        IReadOnlyList<string> texts,
        string hint,
        TextAnalyticsRequestOptions? options
    )
        where TResult : TextAnalyticsResult
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", analysis.Kind);
            json.WriteStartObject("analysisInput");
            WriteDocuments(json, analysis.HintName, texts, hint);
            json.WriteEndObject();
            json.WriteStartObject("parameters");
            WriteCommonParameters(json, options);
            analysis.WriteParameters(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    private static void WriteDocuments(Utf8JsonWriter json, string hintName, IReadOnlyList<string> texts, string hint)
    {
        json.WriteStartArray("documents");
        for (var i = 0; i < texts.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("id", i.ToString(CultureInfo.InvariantCulture));
            json.WriteString("text", texts[i]);
            json.WriteString(hintName, hint);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCommonParameters(Utf8JsonWriter json, TextAnalyticsRequestOptions? options)
    {
        if (options?.DisableServiceLogs is { } disabled)
            json.WriteBoolean("loggingOptOut", disabled);
        if (options?.ModelVersion is { } version)
            json.WriteString("modelVersion", version);
    }
}
