using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>Creates an empty button.</summary>
    public CardAction() { }

    /// <summary>Creates a button from its members.</summary>
    public CardAction(
        string? type = default,
        string? title = default,
        string? image = default,
        string? text = default,
        string? displayText = default,
        object? value = default,
        object? channelData = default,
        string? imageAltText = default
    )
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
        ImageAltText = imageAltText;
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>What is written on it.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>The URL of a picture on it.</summary>
    [JsonPropertyName("image")]
    public string? Image { get; set; }

    /// <summary>Text for the action.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>What is shown in the conversation when it is pressed (message back).</summary>
    [JsonPropertyName("displayText")]
    public string? DisplayText { get; set; }

    /// <summary>The argument of the action; what it means depends on <see cref="Type"/>.</summary>
    [JsonPropertyName("value")]
    public object? Value { get; set; }

    /// <summary>What only this channel knows.</summary>
    [JsonPropertyName("channelData")]
    public object? ChannelData { get; set; }

    /// <summary>Words for <see cref="Image"/>.</summary>
    [JsonPropertyName("imageAltText")]
    public string? ImageAltText { get; set; }

    /// <summary>A button that says its own title.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that says its own title.</summary>
    public static CardAction FromString(string text) => new() { Title = text, Value = text };
}
