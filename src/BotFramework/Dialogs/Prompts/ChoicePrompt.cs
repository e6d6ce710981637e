using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose one of a list.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions>? choiceDefaults;

    /// <summary>Creates a prompt.</summary>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator) => DefaultLocale = defaultLocale;

    /// <summary>Creates a prompt with the words between choices by language.</summary>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice>? validator = null,
        string? defaultLocale = null
    )
        : this(dialogId, validator, defaultLocale) => this.choiceDefaults = choiceDefaults;

    /// <summary>How the choices are shown unless the options say.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language when the activity names none.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>The words between choices; those of the language unless set.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How answers are recognised.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

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
        var culture = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? DefaultLocale);
        var question = AppendChoices(
            QuestionOf(options, isRetry),
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? choiceDefaults?.GetValueOrDefault(culture) ?? ChoiceFactoryOptions.Of(culture),
            activity.Conversation?.ConversationType,
            activity.From?.Id is { } user ? [user] : null,
            cancellationToken
        );
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (string.IsNullOrEmpty(activity.Text))
            return Task.FromResult(result);
        var locale = options.RecognizeLanguage ?? RecognizerOptions?.Locale ?? activity.Locale ?? DefaultLocale;
        var how = (RecognizerOptions ?? new FindChoicesOptions()).In(PromptCultureModels.MapToNearestLanguage(locale));
        if (ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], how) is [var best, ..])
        {
            result.Succeeded = true;
            result.Value = best.Resolution;
        }
        return Task.FromResult(result);
    }
}
