using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>
/// For channels that deliver everything that a group says: what is not for the bot is screened, which has happened before this, and
/// then neither answered nor kept.
/// </summary>
public sealed class AddressedInGroups : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        var isForOthers =
            activity.Type == ActivityTypes.Message
            && ActivityKeys.IsGroup(activity)
            && MemberTurn.Of(turnContext).Risk.Level == Safety.RiskLevel.None
            && !activity.MentionsRecipient();
        return isForOthers ? Task.CompletedTask : next(cancellationToken);
    }
}
