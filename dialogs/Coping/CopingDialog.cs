using System.Globalization;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Coping;

/// <summary>Leads through one exercise, a step a message, and asks afterwards how it is.</summary>
public sealed class CopingDialog : ComponentDialog
{
    /// <summary>The dialog's id.</summary>
    public const string DialogId = "coping";

    private const string Walk = "walk";
    private const string ExerciseOption = "exercise";
    private const string StepOption = "step";

    private readonly BotWords words;
    private readonly IStatePropertyAccessor<ConversationData> conversation;

    /// <summary>A dialog over the reviewed exercises.</summary>
    public CopingDialog(BotWords words, IStatePropertyAccessor<ConversationData> conversation)
        : base(DialogId)
    {
        this.words = words;
        this.conversation = conversation;
        AddDialog(new WaterfallDialog(Walk, [SayAsync, HearAsync]));
        InitialDialogId = Walk;
    }

    /// <summary>The options that begin an exercise; without an id the person chooses one.</summary>
    public static Dictionary<string, object> Begin(string? exerciseId) => At(exerciseId ?? "", 0);

    /// <summary>Whether the message belongs to a running exercise rather than to anything else the bot does.</summary>
    public bool IsAnswer(string text, string language)
    {
        var folded = PhraseText.Fold(text);
        return IsOneOf(CopingWords.NextWords, folded, language)
            || IsOneOf(CopingWords.StopWords, folded, language)
            || Feelings(language).Any(feeling => PhraseText.Fold(feeling) == folded)
            || ChosenExercise(text, language) is not null;
    }

    private static Dictionary<string, object> At(string exerciseId, int step) =>
        new(StringComparer.Ordinal) { [ExerciseOption] = exerciseId, [StepOption] = step };

    private static (string ExerciseId, int Step) Place(WaterfallStepContext context)
    {
        var options = (IDictionary<string, object>)context.Options!;
        return (
            Convert.ToString(options[ExerciseOption], CultureInfo.InvariantCulture) ?? "",
            Convert.ToInt32(options[StepOption], CultureInfo.InvariantCulture)
        );
    }

    private async Task<DialogTurnResult> SayAsync(WaterfallStepContext context, CancellationToken cancellationToken)
    {
        var turn = MemberTurn.Of(context.Context);
        var data = await conversation.GetAsync(context.Context, () => new ConversationData(), cancellationToken);
        var (exerciseId, step) = Place(context);
        var reply = Says(turn, data, exerciseId, step);
        await context.Context.SendActivityAsync(reply, cancellationToken);
        return Dialog.EndOfTurn;
    }

    private Activity Says(MemberTurn turn, ConversationData data, string exerciseId, int step)
    {
        if (!words.Exercises.Has(exerciseId))
            return Replies.WithChoices(turn, data, Text(CopingWords.Menu, turn), Titles(turn.Language));
        var exercise = words.Exercises.Get(exerciseId, turn.Language);
        if (step >= exercise.Steps.Count)
            return Replies.WithChoices(
                turn,
                data,
                $"{exercise.Closing}\n\n{Text(CopingWords.HowNow, turn)}",
                Feelings(turn.Language)
            );
        var text = step == 0 ? $"**{exercise.Title}.** {exercise.Intro}\n\n{exercise.Steps[0]}" : exercise.Steps[step];
        return Replies.WithChoices(turn, data, text, [Text(CopingWords.Next, turn), Text(CopingWords.Stop, turn)]);
    }

    private async Task<DialogTurnResult> HearAsync(WaterfallStepContext context, CancellationToken cancellationToken)
    {
        var turn = MemberTurn.Of(context.Context);
        var data = await conversation.GetAsync(context.Context, () => new ConversationData(), cancellationToken);
        var text = Replies.Resolve(turn.Text, data);
        var (exerciseId, step) = Place(context);
        if (!words.Exercises.Has(exerciseId))
            return ChosenExercise(text, turn.Language) is { } chosen
                ? await context.ReplaceDialogAsync(Walk, At(chosen, 0), cancellationToken)
                : await EndWithAsync(context, data, CopingWords.Stopped, [], cancellationToken);
        if (step >= words.Exercises.Get(exerciseId, turn.Language).Steps.Count)
            return await AfterwardsAsync(context, data, text, cancellationToken);
        if (IsOneOf(CopingWords.StopWords, PhraseText.Fold(text), turn.Language))
            return await EndWithAsync(context, data, CopingWords.Stopped, [], cancellationToken);
        return await context.ReplaceDialogAsync(Walk, At(exerciseId, step + 1), cancellationToken);
    }

    private async Task<DialogTurnResult> AfterwardsAsync(
        WaterfallStepContext context,
        ConversationData data,
        string text,
        CancellationToken cancellationToken
    )
    {
        var turn = MemberTurn.Of(context.Context);
        var folded = PhraseText.Fold(text);
        if (PhraseText.HasPhrase(folded, PhraseText.Fold(Text(CopingWords.Worse, turn))))
            return await EndWithAsync(context, data, CopingWords.AfterWorse, [HumanButton(turn)], cancellationToken);
        // Only one who says so is better; "terrible" is not.
        if (folded.Length == 0 || !PhraseText.HasPhrase(PhraseText.Fold(Text(CopingWords.Better, turn)), folded))
            return await EndWithAsync(
                context,
                data,
                CopingWords.AfterSame,
                [.. Titles(turn.Language), HumanButton(turn)],
                cancellationToken
            );
        return await EndWithAsync(context, data, CopingWords.AfterBetter, [], cancellationToken);
    }

    private async Task<DialogTurnResult> EndWithAsync(
        WaterfallStepContext context,
        ConversationData data,
        WordKey key,
        IReadOnlyList<string> choices,
        CancellationToken cancellationToken
    )
    {
        var turn = MemberTurn.Of(context.Context);
        var numbers = HelpLineTexts.For(turn.Numbers, turn.Style, turn.Language);
        var reply = Replies.WithChoices(turn, data, Placeholders.Fill(Text(key, turn), numbers), choices);
        await context.Context.SendActivityAsync(reply, cancellationToken);
        return await context.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private string HumanButton(MemberTurn turn) => Text(Welcome.WelcomeWords.Human, turn);

    private string Text(WordKey key, MemberTurn turn) => words.Texts.Get(key, turn.Language);

    private IReadOnlyList<string> Feelings(string language) =>
        [
            words.Texts.Get(CopingWords.Better, language),
            words.Texts.Get(CopingWords.Same, language),
            words.Texts.Get(CopingWords.Worse, language),
        ];

    private IReadOnlyList<string> Titles(string language) =>
        [.. words.Exercises.Ids.Select(id => words.Exercises.Get(id, language).Title)];

    private string? ChosenExercise(string text, string language)
    {
        var folded = PhraseText.Fold(text);
        return words.Exercises.Ids.FirstOrDefault(id => PhraseText.Fold(words.Exercises.Get(id, language).Title) == folded)
            ?? words.Exercises.For(text, language);
    }

    private bool IsOneOf(WordKey key, string folded, string language) =>
        words.Texts.Get(key, language).Split(',').Any(word => PhraseText.Fold(word) == folded);
}
