using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using AftercareBot.Dialogs.Words;
using AftercareBot.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AftercareBot.Dialogs.Faq;

/// <summary>Answers a question from the reviewed documents, with its sources, or says honestly what it cannot answer.</summary>
public sealed class FaqDialog : Dialog
{
    /// <summary>The dialog's id.</summary>
    public const string DialogId = "faq";

    private const int MostFollowUps = 2;
    private readonly BotWords words;
    private readonly IKnowledge knowledge;
    private readonly ReviewNoter noter;
    private readonly IStatePropertyAccessor<ConversationData> conversation;

    /// <summary>A dialog over the current documents.</summary>
    public FaqDialog(
        BotWords words,
        IKnowledge knowledge,
        ReviewNoter noter,
        IStatePropertyAccessor<ConversationData> conversation
    )
        : base(DialogId)
    {
        this.words = words;
        this.knowledge = knowledge;
        this.noter = noter;
        this.conversation = conversation;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        var turn = MemberTurn.Of(dc.Context);
        var data = await conversation.GetAsync(dc.Context, () => new ConversationData(), cancellationToken);
        var question = Replies.Resolve(turn.Text, data);
        if (data.Choices.Count > 0 && question == words.Texts.Get(FaqWords.ClarifyOther, turn.Language))
            await SayNoneAsync(dc, turn, data, cancellationToken);
        else
            await AnswerAsync(dc, turn, data, question, cancellationToken);
        return await dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task SayNoneAsync(DialogContext dc, MemberTurn turn, ConversationData data, CancellationToken cancellationToken)
    {
        var text = words.Texts.Get(FaqWords.NoneOfThese, turn.Language);
        var reply = Replies.WithChoices(turn, data, text, [words.Texts.Get(WelcomeWords.Human, turn.Language)]);
        await dc.Context.SendActivityAsync(reply, cancellationToken);
    }

    private async Task AnswerAsync(
        DialogContext dc,
        MemberTurn turn,
        ConversationData data,
        string question,
        CancellationToken cancellationToken
    )
    {
        var answer = knowledge.Current.Ask(question, new AskContext(turn.Language, data.LastEntryId));
        if (answer.Outcome == AnswerOutcome.Answer)
            data.LastEntryId = answer.EntryId;
        if (turn.PendingSupport is { } support && answer.Outcome is not (AnswerOutcome.Answer or AnswerOutcome.Refer))
            await dc.Context.SendActivityAsync(Replies.Text(support), cancellationToken);
        IReadOnlyList<string> choices = Choices(answer, turn);
        if (answer.Outcome == AnswerOutcome.Answer)
            choices = Thumbs.Under(choices, turn, dc.Context.Activity.ChannelId, words.Texts, answer.Language);
        var reply = Replies.WithChoices(turn, data, Compose(answer, turn), choices);
        await dc.Context.SendActivityAsync(reply, cancellationToken);
        noter.Asked(dc.Context, question, answer);
    }

    private string Compose(Answer answer, MemberTurn turn)
    {
        var numbers = HelpLineTexts.For(turn.Numbers, turn.Style, answer.Language);
        var text = Placeholders.Fill(answer.Text, numbers);
        if (answer.Outcome != AnswerOutcome.Answer || answer.Sources is not [var best, ..])
            return text;
        return $"{text}\n\n{words.Texts.Get(FaqWords.Source, answer.Language, ("sources", SourceText.Of(best)))}";
    }

    private List<string> Choices(Answer answer, MemberTurn turn)
    {
        var choices = new List<string>();
        if (answer.Outcome == AnswerOutcome.Clarify)
        {
            choices.AddRange(answer.Choices.Select(choice => choice.Question));
            choices.Add(words.Texts.Get(FaqWords.ClarifyOther, turn.Language));
            return choices;
        }

        if (answer.Exercise is { } exercise && words.Exercises.Has(exercise))
            choices.Add(words.Exercises.Get(exercise, answer.Language).Title);
        choices.AddRange(answer.FollowUps.Take(MostFollowUps).Select(choice => choice.Question));
        if (answer.OffersHuman || answer.Outcome is AnswerOutcome.Refer or AnswerOutcome.NotCovered)
            choices.Add(words.Texts.Get(WelcomeWords.Human, answer.Language));
        return choices;
    }
}
