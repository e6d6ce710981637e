using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a title, text, pictures and buttons.</summary>
public class HeroCard
{
    /// <summary>The media type of a hero card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>Creates an empty card.</summary>
    public HeroCard() { }

    /// <summary>Creates a card from its members.</summary>
    public HeroCard(
        string? title = default,
        string? subtitle = default,
        string? text = default,
        IList<CardImage>? images = default,
        IList<CardAction>? buttons = default,
        CardAction? tap = default
    )
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>The line below the title.</summary>
    [JsonPropertyName("subtitle")]
    public string? Subtitle { get; set; }

    /// <summary>The text.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>The pictures.</summary>
    [JsonPropertyName("images")]
    public IList<CardImage>? Images { get; set; }

    /// <summary>The buttons.</summary>
    [JsonPropertyName("buttons")]
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>What a tap on the card does.</summary>
    [JsonPropertyName("tap")]
    public CardAction? Tap { get; set; }
}
