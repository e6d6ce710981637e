using System.Text.Json;

namespace AftercareBot.TextAnalytics.Tests.Support;

/// <summary>What a request must look like, as captured from the clients that Microsoft publishes for JavaScript.</summary>
internal static class Dialect
{
    public static IReadOnlyList<string> Violations(ReceivedRequest request)
    {
        var found = new List<string>();
        void Must(bool holds, string rule)
        {
            if (!holds)
                found.Add(rule);
        }

        Must(request.Method == "POST", "the method is POST");
        Must(request.RawTarget == "/language/:analyze-text?api-version=2023-04-01", "the colon in the path is literal");
        Must(Header(request, "Content-Type") == "application/json", "the content is JSON");
        Must(Header(request, "Accept") == "application/json", "JSON is accepted");
        Must(Guid.TryParse(Header(request, "x-ms-client-request-id"), out _), "the request has an id");
        var body = request.Json;
        Must(Names(body).SequenceEqual(["kind", "analysisInput", "parameters"]), "the body has three parts");
        var kind = body.GetProperty("kind").GetString()!;
        var hint = kind == "LanguageDetection" ? "countryHint" : "language";
        var input = body.GetProperty("analysisInput");
        Must(Names(input).SequenceEqual(["documents"]), "the input is documents");
        foreach (var document in input.GetProperty("documents").EnumerateArray())
        {
            Must(Names(document).SequenceEqual(["id", "text", hint]), $"a document has id, text and {hint}");
            Must(document.EnumerateObject().All(p => p.Value.ValueKind == JsonValueKind.String), "a document holds strings");
        }
        Must(Names(body.GetProperty("parameters")).All(Parameters(kind).Contains), $"{kind} knows its parameters");
        return found;
    }

    private static string[] Parameters(string kind) =>
        kind switch
        {
            "SentimentAnalysis" => ["opinionMining", "modelVersion", "loggingOptOut", "stringIndexType"],
            "PiiEntityRecognition" => ["domain", "piiCategories", "modelVersion", "loggingOptOut", "stringIndexType"],
            "LanguageDetection" or "KeyPhraseExtraction" => ["modelVersion", "loggingOptOut"],
            _ => [],
        };

    private static string? Header(ReceivedRequest request, string name) => request.Headers.GetValueOrDefault(name);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
