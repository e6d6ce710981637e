using System.Globalization;
using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>What the service answered, in the order of the documents, with the response it came in.</summary>
internal sealed record AnalysisAnswer<TResult>(IList<TResult> Results, string ModelVersion, Response Raw)
    where TResult : TextAnalyticsResult
{
    /// <summary>The answer of a response.</summary>
    /// <exception cref="RequestFailedException">The status is not 200, or the body is not an answer to what was asked.</exception>
    public static AnalysisAnswer<TResult> Read(Analysis<TResult> analysis, int count, Response response)
    {
        if (response.Status != 200)
            throw new RequestFailedException(response);

        try
        {
            using var body = JsonDocument.Parse(response.Content);
            var results = body.RootElement.GetProperty("results");
            return new AnalysisAnswer<TResult>(
                ReadResults(analysis, count, results),
                results.GetProperty("modelVersion").GetString() ?? "",
                response
            );
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // Not made from the response: its body holds the documents' text, and exceptions end in logs.
            throw new RequestFailedException(response.Status, "The answer is not of the expected form.", errorCode: null, e);
        }
    }

    /// <summary>The value of the only document.</summary>
    /// <exception cref="RequestFailedException">The service refused the document.</exception>
    public Response<TValue> Single<TValue>(Func<TResult, TValue> value)
    {
        var result = Results[0];
        return result.HasError
            ? throw new RequestFailedException(Raw, innerException: null, ErrorDetails.Parser)
            : Response.FromValue(value(result), Raw);
    }

    /// <summary>The whole batch.</summary>
    public Response<TCollection> Batch<TCollection>(Func<IList<TResult>, string, TCollection> collect) =>
        Response.FromValue(collect(Results, ModelVersion), Raw);

    private static TResult[] ReadResults(Analysis<TResult> analysis, int count, JsonElement results)
    {
        var byPosition = new TResult?[count];
        foreach (var document in results.GetProperty("documents").EnumerateArray())
        {
            var id = Id(document);
            byPosition[Position(id, count)] = analysis.Read(id, document);
        }
        foreach (var refusal in results.GetProperty("errors").EnumerateArray())
        {
            var id = Id(refusal);
            byPosition[Position(id, count)] = analysis.Refuse(id, ErrorDetails.Read(refusal.GetProperty("error")));
        }
        return Array.ConvertAll(byPosition, result => result ?? throw new FormatException("A document has no answer."));
    }

    private static string Id(JsonElement document) =>
        document.GetProperty("id").GetString() ?? throw new FormatException("An answer has no id.");

    private static int Position(string id, int count) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < count
            ? position
            : throw new FormatException("An answer is about a document that was not sent.");
}
