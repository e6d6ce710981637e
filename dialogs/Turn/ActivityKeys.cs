using System.Globalization;
using AftercareBot.Care.Conversations;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>The care room's names for the conversation of an activity.</summary>
public static class ActivityKeys
{
    /// <summary>The conversation's key; parts that a channel left out are empty.</summary>
    public static ConversationKey ConversationOf(Activity activity) =>
        new(activity.ChannelId ?? "", activity.Conversation?.Id ?? "");

    /// <summary>
    /// The same text whenever a channel or a client delivers the message again, and null where that cannot be told. The id alone does
    /// not do: a client may count from one at every start, and a new call for help must not pass for an old one.
    /// </summary>
    public static string? MessageOf(Activity activity, string text) =>
        activity.Id is { Length: > 0 } id && (activity.LocalTimestamp ?? activity.Timestamp) is { } written
            ? string.Join(
                '\u001f',
                activity.ChannelId,
                activity.Conversation?.Id,
                activity.From?.Id,
                id,
                written.UtcTicks.ToString(CultureInfo.InvariantCulture),
                text
            )
            : null;

    /// <summary>Whether others than the member read the conversation; not every channel says so in the same place.</summary>
    public static bool IsGroup(Activity activity) =>
        activity.Conversation is { } place
        && (place.IsGroup == true || place.ConversationType is "channel" or "groupChat" or "group");

    /// <summary>What is needed to speak into the conversation later.</summary>
    public static StoredReference ReferenceOf(Activity activity, MemberTurn turn) =>
        new()
        {
            ChannelId = activity.ChannelId ?? "",
            ServiceUrl = activity.ServiceUrl,
            ConversationId = activity.Conversation?.Id ?? "",
            IsGroup = IsGroup(activity),
            ConversationType = activity.Conversation?.ConversationType,
            TenantId = activity.Conversation?.TenantId,
            UserId = activity.From?.Id ?? "",
            BotId = activity.Recipient?.Id,
            // What this turn was answered in, so that what is said later has the same language and the same country's numbers.
            Locale = turn.Numbers.Country.Length == 2 ? $"{turn.Language}-{turn.Numbers.Country}" : turn.Language,
        };
}
