using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the bot's own mention out of a message, so that what is left is what was said to it.</summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether the bot's own mention is taken out of text and entities.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (RemoveRecipientMention)
            Normalize(turnContext.Activity);
        return next(cancellationToken);
    }

    private static void Normalize(Activity activity)
    {
        if (activity.Entities is not { Count: > 0 } || activity.Recipient?.Id is not { } botId)
            return;
        activity.RemoveRecipientMention();
        activity.Entities = activity.Entities.Where(entity => !IsMentionOf(entity, botId)).ToList();
    }

    private static bool IsMentionOf(Entity entity, string id) =>
        string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase)
        && string.Equals(entity.GetAs<Mention>().Mentioned?.Id, id, StringComparison.Ordinal);
}
