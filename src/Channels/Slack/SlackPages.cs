using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Paging;

namespace AftercareBot.Channels.Slack;

/// <summary>Lays out pages as Slack messages with buttons.</summary>
internal static class SlackPages
{
    /// <summary>The id of the button that takes a case.</summary>
    public const string TakeAction = "aftercare_take";

    /// <summary>The id of the button that opens the console; Slack tells of it, too, and nothing is to be done.</summary>
    public const string OpenAction = "aftercare_open";

    public static SlackMessage Of(Notification notification, PageText text, string channel)
    {
        var blocks = new List<SlackBlock>
        {
            new("header", new SlackText(text.Headline)),
            new("section", new SlackText(text.Body)),
        };
        if (Buttons(notification, text) is { Count: > 0 } buttons)
            blocks.Add(new SlackBlock("actions", Elements: buttons));
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = notification.Id.ToString() };
        return new SlackMessage(channel, $"{text.Headline}. {text.Body}", blocks, new SlackMetadata("aftercare_page", id));
    }

    private static List<SlackButton> Buttons(Notification notification, PageText text)
    {
        var buttons = new List<SlackButton>();
        if (text.TakeLabel is { } take)
            buttons.Add(new SlackButton(TakeAction, new SlackText(take), notification.CaseId.ToString(), Style: "primary"));
        if (text.Link is { } link)
            buttons.Add(new SlackButton(OpenAction, new SlackText(text.OpenLabel), Url: link));
        return buttons;
    }
}
