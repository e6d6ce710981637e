using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public static class Channel
{
    private const int ManyButtons = 100;

    /// <summary>Whether a channel shows so many suggested actions.</summary>
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Whether a channel shows so many suggested actions in such a conversation.</summary>
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt, string? conversationType) =>
        channelId switch
        {
            Channels.Facebook or Channels.Skype => buttonCnt <= 10,
            Channels.Line => buttonCnt <= 13,
            Channels.Kik => buttonCnt <= 20,
            Channels.Telegram or Channels.Emulator or Channels.Webchat => buttonCnt <= ManyButtons,
            Channels.Directline or Channels.DirectlineSpeech => buttonCnt <= ManyButtons,
            // Teams keeps them to personal chats.
            Channels.Msteams => buttonCnt <= 3 && string.Equals(conversationType, "personal", StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>Whether a channel shows so many buttons on a card.</summary>
    public static bool SupportsCardActions(string? channelId, int buttonCnt = 100) =>
        channelId switch
        {
            Channels.Facebook or Channels.Skype => buttonCnt <= 3,
            Channels.Msteams => buttonCnt <= 50,
            Channels.Line => buttonCnt <= 99,
            Channels.Slack or Channels.Telegram or Channels.Cortana => buttonCnt <= ManyButtons,
            Channels.Emulator or Channels.Webchat => buttonCnt <= ManyButtons,
            Channels.Directline or Channels.DirectlineSpeech => buttonCnt <= ManyButtons,
            _ => false,
        };

    /// <summary>Whether earlier messages stay in sight.</summary>
    public static bool HasMessageFeed(string? channelId) => !string.Equals(channelId, Channels.Cortana, StringComparison.Ordinal);

    /// <summary>How many characters fit on a button.</summary>
    public static int MaxActionTitleLength(string? channelId) => 20;

    /// <summary>The turn's channel; empty when there is none.</summary>
    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;
}
