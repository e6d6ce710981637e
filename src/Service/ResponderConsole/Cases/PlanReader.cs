using System.Text.Json;

namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>Reads a safety plan as far as it has texts, whatever its shape: a responder must see it even when the dialog has changed it.</summary>
internal static class PlanReader
{
    public static IReadOnlyList<PlanPart> Read(string content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(PartOf).Where(part => part.Lines.Count > 0)]
                : [new PlanPart("", [.. TextsIn(document.RootElement)])];
        }
        catch (JsonException)
        {
            return [new PlanPart("", [content])];
        }
    }

    private static PlanPart PartOf(JsonProperty property) => new(property.Name, [.. TextsIn(property.Value)]);

    private static IEnumerable<string> TextsIn(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString() is { Length: > 0 } text ? [text] : [],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => TextsIn(property.Value)),
            _ => [],
        };
}
