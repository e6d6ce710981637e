using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>How a language is asked for and read.</summary>
internal static class LanguagesAnalysis
{
    public static readonly Analysis<DetectLanguageResult> Instance = new(
        "LanguageDetection",
        "countryHint",
        WriteParameters: static _ => { },
        (id, document) => new DetectLanguageResult(id, ReadLanguage(document.GetProperty("detectedLanguage"))),
        (id, error) => new DetectLanguageResult(id, error)
    );

    private static DetectedLanguage ReadLanguage(JsonElement language) =>
        new(
            language.GetProperty("name").GetString() ?? "",
            language.GetProperty("iso6391Name").GetString() ?? "",
            language.GetProperty("confidenceScore").GetDouble()
        );
}
