using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice that was chosen.</summary>
public class FoundChoice
{
    /// <summary>Its value.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>How well it fits, 0 to 1.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The words that it was recognised by.</summary>
    [JsonPropertyName("synonym")]
    public string? Synonym { get; set; }
}
