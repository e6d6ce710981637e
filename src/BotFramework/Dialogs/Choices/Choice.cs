using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something to choose.</summary>
public class Choice
{
    /// <summary>Creates an empty choice; for the serializer.</summary>
    [JsonConstructor]
    public Choice()
        : this(null) { }

    /// <summary>Creates a choice.</summary>
    public Choice(string? value = null) => Value = value;

    /// <summary>What choosing it gives, and what is shown unless there is an action.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>How it is shown as a button.</summary>
    [JsonPropertyName("action")]
    public CardAction? Action { get; set; }

    /// <summary>Other words for it.</summary>
    [JsonPropertyName("synonyms")]
    public List<string>? Synonyms { get; set; }

    /// <summary>What is shown.</summary>
    [JsonIgnore]
    internal string Title => Action?.Title is { Length: > 0 } title ? title : Value ?? string.Empty;
}
