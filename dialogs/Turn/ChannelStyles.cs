using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>Which channel writes how.</summary>
internal static class ChannelStyles
{
    public static ChannelStyle Of(Activity activity) =>
        activity.ChannelId switch
        {
            Channels.Sms or Channels.Twilio => ChannelStyle.Sms,
            Channels.Directline or Channels.Webchat or Channels.Emulator => ChannelStyle.Rich,
            // Teams shows suggested actions in personal chats only, and at most three of them.
            Channels.Msteams when !ActivityKeys.IsGroup(activity) => ChannelStyle.Rich,
            _ => ChannelStyle.Listed,
        };
}
