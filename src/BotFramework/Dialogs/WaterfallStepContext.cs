namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall has to work with.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog waterfall;
    private bool isNextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object? options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object? result
    )
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        this.waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>Which step it is, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object? Options { get; }

    /// <summary>Why the step runs; tells a prompt's value from the words of a message.</summary>
    public DialogReason Reason { get; }

    /// <summary>What came of the step before: a dialog's result, or the words of the message.</summary>
    public object? Result { get; }

    /// <summary>What the steps keep for each other. A storage that goes through text may return numbers of another type.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step at once.</summary>
    /// <exception cref="InvalidOperationException">It was called in this step before.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
            throw new ArgumentException("result cannot be a cancellation token.", nameof(result));
        if (isNextCalled)
            throw new InvalidOperationException($"NextAsync was called twice in step {Index} of '{waterfall.Id}'.");
        isNextCalled = true;
        return waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
