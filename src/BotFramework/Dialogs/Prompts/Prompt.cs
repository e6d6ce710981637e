using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks until an answer will do.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    private readonly PromptValidator<T>? validator;

    /// <summary>Creates a prompt.</summary>
    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        this.validator = validator;
    }

    /// <summary>Asks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions question)
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        ExpectInput(question.Prompt);
        ExpectInput(question.RetryPrompt);
        var instance = Active(dc);
        instance.State[PersistedOptions] = question;
        instance.State[PersistedState] = new Dictionary<string, object>(StringComparer.Ordinal);
        await OnPromptAsync(dc.Context, StateOf(instance), question, false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Takes an answer: recognises, counts, validates, and ends or asks again. Anything but a message is ignored.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (!IsMessage(dc))
            return EndOfTurn;
        var instance = Active(dc);
        var state = StateOf(instance);
        var question = OptionsOf(instance);
        var recognized = await OnRecognizeAsync(dc.Context, state, question, cancellationToken);
        PromptState.CountAttempt(state);
        if (await IsValidAsync(dc.Context, recognized, state, question, cancellationToken))
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, state, question, true, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>A dialog that was put above the prompt ended: it asks again, as it did first.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, Active(dc), cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(instance);
        return OnPromptAsync(turnContext, StateOf(instance), OptionsOf(instance), false, cancellationToken);
    }

    /// <summary>An answer that is recognised does not go on to the parents.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(
        DialogContext dc,
        DialogEvent e,
        CancellationToken cancellationToken
    )
    {
        if (!string.Equals(e.Name, DialogEvents.ActivityReceived, StringComparison.Ordinal) || !IsMessage(dc))
            return false;
        // Nobody above could take it: the work of recognising it twice is saved.
        if (dc.Parent is null)
            return false;
        var instance = Active(dc);
        var recognized = await OnRecognizeAsync(dc.Context, StateOf(instance), OptionsOf(instance), cancellationToken);
        return recognized is { Succeeded: true, AllowInterruption: false };
    }

    /// <summary>Asks, for the first time or again.</summary>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default
    );

    /// <summary>Recognises an answer.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default
    );

    /// <summary>Adds choices to a prompt.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string? channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>Adds choices to a copy of a prompt, shown as the channel and the kind of conversation allow.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string? channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null,
        CancellationToken cancellationToken = default
    )
    {
        var text = prompt?.Text ?? string.Empty;
        var shown = style switch
        {
            ListStyle.None => MessageFactory.Text(text),
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt is not Activity original)
        {
            shown.InputHint = InputHints.ExpectingInput;
            return shown;
        }
        var asked = original.ShallowCopy();
        asked.Text = shown.Text;
        if (shown.SuggestedActions?.Actions is { Count: > 0 })
            asked.SuggestedActions = shown.SuggestedActions;
        if (shown.Attachments is { Count: > 0 } cards)
            asked.Attachments = asked.Attachments is { } own ? [.. own, .. cards] : cards;
        return asked;
    }

    /// <summary>Sends the question that is due, if there is one.</summary>
    private protected static Task AskAsync(
        ITurnContext turnContext,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken
    )
    {
        var question = QuestionOf(options, isRetry);
        // A copy: what is kept must not carry the addresses and the id of one sending.
        return question is null ? Task.CompletedTask : turnContext.SendActivityAsync(question.ShallowCopy(), cancellationToken);
    }

    private protected static Activity? QuestionOf(PromptOptions options, bool isRetry) =>
        isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;

    private static bool IsMessage(DialogContext dc) =>
        string.Equals(dc.Context.Activity.Type, ActivityTypes.Message, StringComparison.Ordinal);

    private static void ExpectInput(Activity? question)
    {
        if (question is not null && string.IsNullOrEmpty(question.InputHint))
            question.InputHint = InputHints.ExpectingInput;
    }

    private static DialogInstance Active(DialogContext dc) =>
        dc.ActiveDialog ?? throw new InvalidOperationException("The prompt is not on the stack.");

    private static PromptOptions OptionsOf(DialogInstance instance) =>
        instance.Read<PromptOptions>(PersistedOptions)
        ?? throw new InvalidOperationException("The prompt's options are missing from its state.");

    private static IDictionary<string, object> StateOf(DialogInstance instance) =>
        instance.Read<IDictionary<string, object>>(PersistedState)
        ?? throw new InvalidOperationException("The prompt's state is missing.");

    private async Task<bool> IsValidAsync(
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken
    )
    {
        if (validator is null)
            return recognized.Succeeded;
        var context = new PromptValidatorContext<T>(turnContext, recognized, state, options);
        return await validator(context, cancellationToken);
    }
}
