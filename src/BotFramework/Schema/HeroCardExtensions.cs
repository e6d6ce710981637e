namespace Microsoft.Bot.Schema;

/// <summary>Puts a card into an attachment.</summary>
public static class HeroCardExtensions
{
    /// <summary>An attachment with this card as its content.</summary>
    public static Attachment ToAttachment(this HeroCard card) => new() { ContentType = HeroCard.ContentType, Content = card };
}
