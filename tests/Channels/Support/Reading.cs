using System.Text.Json.Nodes;

namespace AftercareBot.Channels.Tests.Support;

/// <summary>Reads answers.</summary>
internal static class Reading
{
    public static IReadOnlyList<string?> Texts(this IEnumerable<JsonNode> activities) =>
        [.. activities.Select(activity => (string?)activity["text"])];

    public static IReadOnlyList<JsonNode> Activities(this JsonNode set) =>
        [.. set["activities"]!.AsArray().Select(activity => activity!)];

    public static async Task<string> ErrorCodeAsync(this HttpResponseMessage response)
    {
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
        ((string?)error["message"]).ShouldNotBeNullOrWhiteSpace();
        return (string)error["code"]!;
    }
}
