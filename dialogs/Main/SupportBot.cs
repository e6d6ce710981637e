using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using AftercareBot.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Main;

/// <summary>The bot of the group: greets, and gives messages to the dialogs. The state is saved once, at the end of the turn.</summary>
public sealed class SupportBot(
    MainDialog dialog,
    Greeter greeter,
    PrivateConversationState state,
    ConversationProperties properties
) : ActivityHandler
{
    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var turn = MemberTurn.Of(turnContext);
        var data = await properties.Conversation.GetAsync(turnContext, () => new ConversationData(), cancellationToken);
        RememberLanguage(turn, data);

        // Danger was answered by the crisis middleware; a dialog on top of it would only be in the way.
        if (turn.Risk.Level >= RiskLevel.Crisis)
        {
            data.Choices = [];
            await properties.Dialogs.DeleteAsync(turnContext, cancellationToken);
            return;
        }

        await dialog.RunAsync(turnContext, properties.Dialogs, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        // Not OnMembersAddedAsync: the SDK does not call it when the bot alone was added, which is how a bot joins a group.
        var membersAdded = turnContext.Activity.MembersAdded ?? [];
        var turn = MemberTurn.Of(turnContext);
        var botId = turnContext.Activity.Recipient?.Id;

        // In a group the bot introduces itself once, when it joins; alone with a member, when the member is there.
        if (!membersAdded.Any(member => (member.Id == botId) == turn.IsGroup))
            return;
        var data = await properties.Conversation.GetAsync(turnContext, () => new ConversationData(), cancellationToken);
        await turnContext.SendActivityAsync(greeter.Greet(turn, data), cancellationToken);
    }

    // What the person writes tells the language better than what the device says; a word or two ("ok", "no") tells nothing.
    private static void RememberLanguage(MemberTurn turn, ConversationData data)
    {
        if (Words.LanguageGuess.Of(turn.Text) is { } written)
            data.Language = written;
        turn.Language = data.Language ?? turn.Language;
    }
}
