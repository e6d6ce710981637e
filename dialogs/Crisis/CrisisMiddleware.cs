using AftercareBot.Care.Conversations;
using AftercareBot.Dialogs.Faq;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
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
    CrisisResponder responder,
    ISecondLook secondLook,
    BotWords words
) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        var text = ActivityText.Of(activity);
        var screened = ActivityText.ForScreen(activity, text);
        var conversation = ActivityKeys.ConversationOf(activity);
        var userId = activity.From?.Id ?? "";

        // The words of a thumb's button are the bot's own, and no answer to what the bot said: read as one, "not helpful" under an
        // answer about relapse would be somebody who does not wake up. With anything beside them it is a message like any other.
        var isThumb = Thumbs.IsButton(screened, words.Texts);
        var risk =
            screened.Length == 0 ? RiskAssessment.None
            : isThumb ? screen.Screen(screened)
            : Assess(screened, conversation, userId);
        if (!isThumb)
            recent.Add(conversation, userId, MessageSender.Member, screened);
        var turn = turns.Create(activity, text, screened, risk);
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
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            if (risk.Level < RiskLevel.Crisis && screened.Length > 0)
                secondLook.Offer(turn, ActivityKeys.ReferenceOf(activity, turn));
        }
    }

    // Earlier messages were answered when they came. Read together with them, a message counts only when it is graver than that
    // answer; otherwise a "thank you" after a crisis would be one again, and so would every button of an exercise.
    private RiskAssessment Assess(string text, ConversationKey conversation, string userId)
    {
        var context = recent.Of(conversation, userId);
        if (context.Length == 0)
            return screen.Screen(text);
        var alone = screen.Screen(text, [.. context.Where(said => said.From == MessageSender.Bot)]);
        var joined = screen.Screen(text, context);
        return joined.Level > alone.Level && joined.Level > recent.AnsweredLevel(conversation, userId) ? joined : alone;
    }
}
