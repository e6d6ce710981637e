using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>How sentiment is asked for and read.</summary>
internal static class SentimentAnalysis
{
    public static readonly Analysis<AnalyzeSentimentResult> Instance = new(
        "SentimentAnalysis",
        "language",
        Utf16.WriteIndexType,
        (id, document) => new AnalyzeSentimentResult(id, ReadDocument(document)),
        (id, error) => new AnalyzeSentimentResult(id, error)
    );

    private static DocumentSentiment ReadDocument(JsonElement document) =>
        new(
            ReadSentiment(document),
            ReadScores(document),
            Array.AsReadOnly([.. document.GetProperty("sentences").EnumerateArray().Select(ReadSentence)])
        );

    private static SentenceSentiment ReadSentence(JsonElement sentence) =>
        new(
            ReadSentiment(sentence),
            ReadScores(sentence),
            sentence.GetProperty("text").GetString() ?? "",
            sentence.GetProperty("offset").GetInt32(),
            sentence.GetProperty("length").GetInt32()
        );

    private static TextSentiment ReadSentiment(JsonElement element) =>
        element.GetProperty("sentiment").GetString() switch
        {
            "positive" => TextSentiment.Positive,
            "neutral" => TextSentiment.Neutral,
            "negative" => TextSentiment.Negative,
            "mixed" => TextSentiment.Mixed,
            _ => throw new FormatException("A sentiment is not one of the four."),
        };

    private static SentimentConfidenceScores ReadScores(JsonElement element)
    {
        var scores = element.GetProperty("confidenceScores");
        return new SentimentConfidenceScores(
            scores.GetProperty("positive").GetDouble(),
            scores.GetProperty("neutral").GetDouble(),
            scores.GetProperty("negative").GetDouble()
        );
    }
}
