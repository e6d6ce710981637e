using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>Creates an empty picture.</summary>
    public CardImage() { }

    /// <summary>Creates a picture from its members.</summary>
    public CardImage(string? url = default, string? alt = default, CardAction? tap = default)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>Where it is.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; set; }

    /// <summary>Words for those who do not see it.</summary>
    [JsonPropertyName("alt")]
    public string? Alt { get; set; }

    /// <summary>What a tap on it does.</summary>
    [JsonPropertyName("tap")]
    public CardAction? Tap { get; set; }
}
