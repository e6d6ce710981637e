using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>How personal information is asked for and read.</summary>
internal static class PiiAnalysis
{
    public static Analysis<RecognizePiiEntitiesResult> For(RecognizePiiEntitiesOptions? options) =>
        new(
            "PiiEntityRecognition",
            "language",
            json => WriteParameters(json, options),
            (id, document) => new RecognizePiiEntitiesResult(id, ReadEntities(document)),
            (id, error) => new RecognizePiiEntitiesResult(id, error)
        );

    private static void WriteParameters(Utf8JsonWriter json, RecognizePiiEntitiesOptions? options)
    {
        Utf16.WriteIndexType(json);
        if (options is null || options.CategoriesFilter.Count == 0)
            return;

        json.WriteStartArray("piiCategories");
        foreach (var category in options.CategoriesFilter)
            json.WriteStringValue(category.ToString());
        json.WriteEndArray();
    }

    // Without the redacted text the document would pass for one that holds nothing, so its absence is an error.
    private static PiiEntityCollection ReadEntities(JsonElement document) =>
        new(
            [.. document.GetProperty("entities").EnumerateArray().Select(ReadEntity)],
            document.GetProperty("redactedText").GetString() ?? throw new FormatException("There is no redacted text.")
        );

    private static PiiEntity ReadEntity(JsonElement entity) =>
        new(
            entity.GetProperty("text").GetString() ?? "",
            entity.GetProperty("category").GetString() ?? throw new FormatException("An entity has no category."),
            entity.TryGetProperty("subcategory", out var subCategory) ? subCategory.GetString() : null,
            entity.GetProperty("confidenceScore").GetDouble(),
            entity.GetProperty("offset").GetInt32(),
            entity.GetProperty("length").GetInt32()
        );
}
