namespace Microsoft.Bot.Schema;

/// <summary>Mentions of the bot and of others in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether anybody with this id is mentioned.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => string.Equals(mention.Mentioned?.Id, id, StringComparison.Ordinal));

    /// <summary>Whether the recipient, that is the bot, is mentioned.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } id && activity.MentionsId(id);

    /// <summary>Takes the mentions of the recipient out of the text, in place, and returns the text.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } id ? activity.RemoveMentionText(id) : activity.Text;

    /// <summary>
    /// Takes the mentions of one account out of the text, in place, and returns the text. White space around a mention
    /// inside the text stays as it is.
    /// </summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        if (activity.Text is null)
            return null;
        foreach (var mention in activity.GetMentions())
        {
            if (!string.Equals(mention.Mentioned?.Id, id, StringComparison.Ordinal))
                continue;
            if ((mention.Text ?? TagOf(mention)) is not { Length: > 0 } written)
                continue;
            activity.Text = activity.Text.Replace(written, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }
        return activity.Text;
    }

    private static string? TagOf(Mention mention) => mention.Mentioned?.Name is { Length: > 0 } name ? $"<at>{name}</at>" : null;
}
