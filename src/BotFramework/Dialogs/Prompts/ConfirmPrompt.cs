using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)>? choiceDefaults;

    /// <summary>Creates a prompt.</summary>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>Creates a prompt with the words for yes, for no and between them by language.</summary>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> choiceDefaults,
        PromptValidator<bool>? validator = null,
        string? defaultLocale = null
    )
        : this(dialogId, validator, defaultLocale) => this.choiceDefaults = choiceDefaults;

    /// <summary>How yes and no are shown unless the options say.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language when the activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>The words between yes and no; those of the language unless set.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>The words for yes and for no; those of the language unless set.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var (yes, no, between) = WordsOf(CultureOf(activity, null));
        var question = AppendChoices(
            QuestionOf(options, isRetry),
            activity.ChannelId,
            [yes, no],
            options.Style ?? Style,
            between,
            activity.Conversation?.ConversationType,
            activity.From?.Id is { } user ? [user] : null,
            cancellationToken
        );
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<bool>();
        var activity = turnContext.Activity;
        if (string.IsNullOrEmpty(activity.Text))
            return Task.FromResult(result);
        var culture = CultureOf(activity, options?.RecognizeLanguage);
        var words = WordsOf(culture);
        var heard =
            ByExactWords(activity.Text, words.Yes, words.No)
            ?? BooleanRecognizer.Recognize(activity.Text, culture)
            ?? ByChoice(activity.Text, culture, words);
        if (heard is { } answer)
        {
            result.Succeeded = true;
            result.Value = answer;
        }
        return Task.FromResult(result);
    }

    private string CultureOf(Activity activity, string? language) =>
        PromptCultureModels.MapToNearestLanguage(language ?? activity.Locale ?? DefaultLocale);

    private (Choice Yes, Choice No, ChoiceFactoryOptions Between) WordsOf(string culture)
    {
        if (choiceDefaults is null || !choiceDefaults.TryGetValue(culture, out var words))
        {
            var model = PromptCultureModels.Of(culture);
            words = (new Choice(model.YesInLanguage), new Choice(model.NoInLanguage), ChoiceFactoryOptions.Of(culture));
        }
        return (ConfirmChoices?.Item1 ?? words.Yes, ConfirmChoices?.Item2 ?? words.No, ChoiceOptions ?? words.Options);
    }

    // A press of a button comes first: what a button says may hold a "no" and still mean yes.
    private static bool? ByExactWords(string text, Choice yes, Choice no)
    {
        var how = new FindChoicesOptions { MaxTokenDistance = 0 };
        return Find.FindChoices(text.Trim(), [yes, no], how) is [var only] && only.Text.Length == text.Trim().Length
            ? only.Resolution.Index == 0
            : null;
    }

    private static bool? ByChoice(string text, string culture, (Choice Yes, Choice No, ChoiceFactoryOptions Between) words)
    {
        if (BooleanRecognizer.IsUndecided(text, culture))
            return null;
        // Only what is shown with a number is understood by its number.
        var hasNumbers = words.Between.IncludeNumbers ?? true;
        var how = new FindChoicesOptions
        {
            Locale = culture,
            RecognizeNumbers = hasNumbers,
            RecognizeOrdinals = hasNumbers,
        };
        var heard = ChoiceRecognizers.RecognizeChoices(text, new List<Choice> { words.Yes, words.No }, how);
        // Who names both has chosen neither.
        return heard is [var only] ? only.Resolution.Index == 0 : null;
    }
}
