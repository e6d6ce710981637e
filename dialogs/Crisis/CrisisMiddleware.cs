using AftercareBot.Dialogs.Turn;
using AftercareBot.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>
/// The first thing that happens to every message: it is screened, and danger is answered at once. Nothing that can fail or wait
/// stands before it: no state, no lock, no consent, no rate limit, no hand-off.
/// </summary>
public sealed class CrisisMiddleware(
    CrisisScreen screen,
    RecentMessages recent,
    MemberTurnFactory turns,
    CrisisResponder responder
) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        var text = ActivityText.Of(activity);
        var conversation = ActivityKeys.ConversationOf(activity);
        var userId = activity.From?.Id ?? "";

        var risk = text.Length == 0 ? RiskAssessment.None : screen.Screen(text, recent.Of(conversation, userId));
        recent.Add(conversation, userId, MessageSender.Member, text);
        var turn = turns.Create(activity, text, risk);
        turnContext.TurnState.Set(turn);
        turnContext.OnSendActivities(
            (_, activities, send) =>
            {
                foreach (var sent in activities.Where(sent => sent.Type == ActivityTypes.Message))
                    recent.Add(conversation, userId, MessageSender.Bot, sent.Text ?? "");
                return send();
            }
        );

        if (risk.Level >= RiskLevel.Concern)
            await responder.RespondAsync(turnContext, turn, cancellationToken);
        await next(cancellationToken);
    }
}
