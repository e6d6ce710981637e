using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AftercareBot.TextAnalytics.Tests.Support;

/// <summary>Answers as the service does: last document first, empty documents refused inside a 200, offsets in the index type asked for.</summary>
internal static partial class Analyst
{
    public static string Answer(JsonElement request)
    {
        var kind = request.GetProperty("kind").GetString()!;
        var utf16 =
            request.GetProperty("parameters").TryGetProperty("stringIndexType", out var type)
            && type.GetString() == "Utf16CodeUnit";
        var documents = new JsonArray();
        var errors = new JsonArray();
        foreach (var document in request.GetProperty("analysisInput").GetProperty("documents").EnumerateArray().Reverse())
        {
            var id = document.GetProperty("id").GetString();
            var text = document.GetProperty("text").GetString()!;
            if (string.IsNullOrWhiteSpace(text))
            {
                errors.Add(Refusal(id));
                continue;
            }
            var answer = Analyse(kind, text, utf16);
            answer["id"] = id;
            answer["warnings"] = new JsonArray();
            documents.Add((JsonNode)answer);
        }
        var results = new JsonObject
        {
            ["documents"] = documents,
            ["errors"] = errors,
            ["modelVersion"] = "placeholder",
        };
        return new JsonObject { ["kind"] = $"{kind}Results", ["results"] = results }.ToJsonString();
    }

    private static JsonNode? Refusal(string? id) =>
        new JsonObject
        {
            ["id"] = id,
            ["error"] = JsonNode.Parse(
                """
                {"code":"InvalidArgument","message":"Invalid document in request.",
                 "innererror":{"code":"InvalidDocument","message":"Document text is empty."}}
                """
            ),
        };

    private static JsonObject Analyse(string kind, string text, bool utf16) =>
        kind switch
        {
            "SentimentAnalysis" => Sentiment(text, utf16),
            "PiiEntityRecognition" => Pii(text, utf16),
            "LanguageDetection" => Language(text),
            _ => new JsonObject { ["keyPhrases"] = new JsonArray([.. text.Split(' ').Select(word => (JsonNode)word)]) },
        };

    private static JsonObject Sentiment(string text, bool utf16)
    {
        var sentences = new JsonArray();
        foreach (Match match in Sentence().Matches(text))
        {
            var sentence = Mood(match.Value);
            sentence["text"] = match.Value;
            sentence["offset"] = Count(text[..match.Index], utf16);
            sentence["length"] = Count(match.Value, utf16);
            sentences.Add((JsonNode)sentence);
        }
        var whole = Mood(text);
        whole["sentences"] = sentences;
        return whole;
    }

    private static JsonObject Mood(string text)
    {
        var sad = text.Contains("sad", StringComparison.Ordinal);
        var glad = text.Contains("glad", StringComparison.Ordinal);
        var (sentiment, scores) = (sad, glad) switch
        {
            (true, true) => ("mixed", """{"positive":0.5,"neutral":0,"negative":0.5}"""),
            (true, false) => ("negative", """{"positive":0.01,"neutral":0.02,"negative":0.97}"""),
            (false, true) => ("positive", """{"positive":0.97,"neutral":0.02,"negative":0.01}"""),
            _ => ("neutral", """{"positive":0,"neutral":1,"negative":0}"""),
        };
        return new JsonObject { ["sentiment"] = sentiment, ["confidenceScores"] = JsonNode.Parse(scores) };
    }

    private static JsonObject Pii(string text, bool utf16)
    {
        var entities = new JsonArray();
        foreach (Match match in Digits().Matches(text))
            entities.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["text"] = match.Value,
                        ["category"] = "PhoneNumber",
                        ["offset"] = Count(text[..match.Index], utf16),
                        ["length"] = Count(match.Value, utf16),
                        ["confidenceScore"] = 0.8,
                    }
            );
        return new JsonObject
        {
            ["redactedText"] = Digits().Replace(text, match => new string('*', match.Length)),
            ["entities"] = entities,
        };
    }

    private static JsonObject Language(string text)
    {
        var (name, code) = text.Contains('ñ', StringComparison.Ordinal) ? ("Spanish", "es") : ("English", "en");
        return new JsonObject
        {
            ["detectedLanguage"] = new JsonObject
            {
                ["name"] = name,
                ["iso6391Name"] = code,
                ["confidenceScore"] = 0.99,
            },
        };
    }

    private static int Count(string text, bool utf16) => utf16 ? text.Length : new StringInfo(text).LengthInTextElements;

    [GeneratedRegex(@"[^.\s][^.]*\.?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Sentence();

    [GeneratedRegex("[0-9]{7,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Digits();
}
