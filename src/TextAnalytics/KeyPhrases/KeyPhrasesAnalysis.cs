using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>How key phrases are asked for and read.</summary>
internal static class KeyPhrasesAnalysis
{
    public static readonly Analysis<ExtractKeyPhrasesResult> Instance = new(
        "KeyPhraseExtraction",
        "language",
        WriteParameters: static _ => { },
        (id, document) => new ExtractKeyPhrasesResult(id, ReadPhrases(document)),
        (id, error) => new ExtractKeyPhrasesResult(id, error)
    );

    private static KeyPhraseCollection ReadPhrases(JsonElement document) =>
        new([.. document.GetProperty("keyPhrases").EnumerateArray().Select(phrase => phrase.GetString() ?? "")]);
}
