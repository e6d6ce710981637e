namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a validator has to work with.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options
    )
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was recognised.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What was asked.</summary>
    public PromptOptions Options { get; }

    /// <summary>The prompt's state, kept until it ends.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers were given, this one included.</summary>
    public int AttemptCount => PromptState.AttemptCount(State);
}
