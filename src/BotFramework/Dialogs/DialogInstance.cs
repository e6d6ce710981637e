using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on a stack, with its state.</summary>
public class DialogInstance
{
    /// <summary>The dialog's id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; } = string.Empty;

    /// <summary>The dialog's state.</summary>
    [JsonPropertyName("state")]
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>Which instance on its stack the dialog stands for, when it shares one.</summary>
    [JsonPropertyName("StackIndex")]
    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog that the state belongs to.</summary>
    [JsonPropertyName("Version")]
    public string? Version { get; set; }
}
