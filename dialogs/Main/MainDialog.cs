using AftercareBot.Dialogs.Coping;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Faq;
using AftercareBot.Dialogs.Handoff;
using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using AftercareBot.Dialogs.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Main;

/// <summary>The root of every conversation: it sends each message where it belongs.</summary>
public sealed class MainDialog : ComponentDialog
{
    private const string Start = "start";
    private readonly BotWords words;
    private readonly Greeter greeter;
    private readonly Router router;
    private readonly CopingDialog coping;
    private readonly IStatePropertyAccessor<ConversationData> conversation;

    /// <summary>The root over the dialogs.</summary>
    public MainDialog(
        BotWords words,
        Greeter greeter,
        IKnowledge knowledge,
        CopingDialog coping,
        FaqDialog faq,
        ThumbDialog thumb,
        HumanDialog human,
        IStatePropertyAccessor<ConversationData> conversation
    )
        : base("main")
    {
        this.words = words;
        this.greeter = greeter;
        this.coping = coping;
        this.conversation = conversation;
        router = new Router(words, knowledge);
        AddDialog(new WaterfallDialog(Start, [RouteAsync]));
        AddDialog(coping);
        AddDialog(faq);
        AddDialog(thumb);
        AddDialog(human);
        InitialDialogId = Start;
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        if (innerDc.ActiveDialog is null || !await LeavesExerciseAsync(innerDc, cancellationToken))
            return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        return await innerDc.BeginDialogAsync(Start, cancellationToken: cancellationToken);
    }

    // A question or a command in the middle of an exercise is not an answer to it.
    private async Task<bool> LeavesExerciseAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var turn = MemberTurn.Of(innerDc.Context);
        var data = await conversation.GetAsync(innerDc.Context, () => new ConversationData(), cancellationToken);
        if (coping.IsAnswer(Replies.Resolve(turn.Text, data), turn.Language))
            return false;
        return router.Decide(turn, data).Kind
                is not (RouteKind.Question or RouteKind.Support or RouteKind.Exercise or RouteKind.Thumb)
            || words.Intents.IsQuestion(turn.Text);
    }

    private async Task<DialogTurnResult> RouteAsync(WaterfallStepContext context, CancellationToken cancellationToken)
    {
        var turn = MemberTurn.Of(context.Context);
        var data = await conversation.GetAsync(context.Context, () => new ConversationData(), cancellationToken);
        var route = router.Decide(turn, data);
        switch (route.Kind)
        {
            case RouteKind.Human:
                return await context.BeginDialogAsync(HumanDialog.DialogId, cancellationToken: cancellationToken);
            case RouteKind.Exercise or RouteKind.Exercises:
                return await context.BeginDialogAsync(CopingDialog.DialogId, CopingDialog.Begin(route.Value), cancellationToken);
            case RouteKind.Thumb:
                return await context.BeginDialogAsync(ThumbDialog.DialogId, cancellationToken: cancellationToken);
            case RouteKind.Question:
                return await context.BeginDialogAsync(FaqDialog.DialogId, cancellationToken: cancellationToken);
            default:
                data.Choices = [];
                await context.Context.SendActivityAsync(Say(route, turn, data), cancellationToken);
                return await context.EndDialogAsync(cancellationToken: cancellationToken);
        }
    }

    private Activity Say(Route route, MemberTurn turn, ConversationData data)
    {
        switch (route.Kind)
        {
            case RouteKind.SetLanguage:
                data.Language = route.Value;
                turn.Language = route.Value!;
                return Replies.Text(words.Texts.Get(WelcomeWords.LanguageNow, turn.Language));
            case RouteKind.AskPrompt:
                return Replies.Text(words.Texts.Get(WelcomeWords.AskPrompt, turn.Language));
            case RouteKind.NoText:
                return Replies.Text(greeter.Text(WelcomeWords.NoText, turn));
            case RouteKind.TooLong:
                return Replies.Text(words.Texts.Get(WelcomeWords.TooLong, turn.Language));
            case RouteKind.Support:
                return Replies.WithChoices(
                    turn,
                    data,
                    words.Texts.Get(CrisisWords.OfferHuman, turn.Language),
                    [words.Texts.Get(WelcomeWords.Human, turn.Language), words.Texts.Get(WelcomeWords.Cope, turn.Language)]
                );
            default:
                return greeter.Help(turn, data);
        }
    }
}
