using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Paging;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Channels.Teams;

/// <summary>Lays out pages as Adaptive Cards. Dictionaries and not types: either SDK writes them the same.</summary>
internal static class TeamsCards
{
    /// <summary>The property of a button's value that says what it does.</summary>
    public const string ActionProperty = "aftercare";

    /// <summary>The property that names the case.</summary>
    public const string CaseProperty = "case";

    /// <summary>The value of <see cref="ActionProperty"/> that takes a case.</summary>
    public const string Take = "take";

    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static IMessageActivity Of(Notification notification, PageText text)
    {
        var card = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["id"] = notification.Id.ToString(),
            ["body"] = new[] { TextBlock(text.Headline, "Bolder", "Large"), TextBlock(text.Body, "Default", "Default") },
            ["actions"] = Actions(notification, text),
        };
        var message = MessageFactory.Attachment(new Attachment { ContentType = ContentType, Content = card });
        // Shown where the card is not, on a lock screen for example.
        message.Summary = text.Headline;
        return message;
    }

    private static Dictionary<string, object> TextBlock(string text, string weight, string size) =>
        new(StringComparer.Ordinal)
        {
            ["type"] = "TextBlock",
            ["text"] = text,
            ["weight"] = weight,
            ["size"] = size,
            ["wrap"] = true,
        };

    private static Dictionary<string, object>[] Actions(Notification notification, PageText text)
    {
        var actions = new List<Dictionary<string, object>>();
        if (text.TakeLabel is { } take)
            actions.Add(
                new(StringComparer.Ordinal)
                {
                    ["type"] = "Action.Submit",
                    ["title"] = take,
                    ["data"] = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        [ActionProperty] = Take,
                        [CaseProperty] = notification.CaseId.ToString(),
                    },
                }
            );
        if (text.Link is { } link)
            actions.Add(
                new(StringComparer.Ordinal)
                {
                    ["type"] = "Action.OpenUrl",
                    ["title"] = text.OpenLabel,
                    ["url"] = link,
                }
            );
        return [.. actions];
    }
}
