using AftercareBot.Care.Conversations;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>The care room's names for the conversation of an activity.</summary>
public static class ActivityKeys
{
    /// <summary>The conversation's key; parts that a channel left out are empty.</summary>
    public static ConversationKey ConversationOf(Activity activity) =>
        new(activity.ChannelId ?? "", activity.Conversation?.Id ?? "");

    /// <summary>What is needed to speak into the conversation later.</summary>
    public static StoredReference ReferenceOf(Activity activity) =>
        new()
        {
            ChannelId = activity.ChannelId ?? "",
            ServiceUrl = activity.ServiceUrl,
            ConversationId = activity.Conversation?.Id ?? "",
            IsGroup = activity.Conversation?.IsGroup == true,
            ConversationType = activity.Conversation?.ConversationType,
            TenantId = activity.Conversation?.TenantId,
            UserId = activity.From?.Id ?? "",
            BotId = activity.Recipient?.Id,
            Locale = activity.Locale,
        };
}
