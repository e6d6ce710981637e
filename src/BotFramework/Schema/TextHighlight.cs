using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A part of another message.</summary>
public class TextHighlight
{
    /// <summary>Creates an empty highlight.</summary>
    public TextHighlight() { }

    /// <summary>Creates a highlight.</summary>
    public TextHighlight(string? text = default, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The words.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>Which occurrence of the words, counted from 1.</summary>
    [JsonPropertyName("occurrence")]
    public int? Occurrence { get; set; }
}
