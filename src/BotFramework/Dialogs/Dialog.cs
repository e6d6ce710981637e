namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation that can be put on a stack.</summary>
public abstract class Dialog
{
    /// <summary>The result of a dialog that waits for the user.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? id;

    /// <summary>Creates a dialog.</summary>
    protected Dialog(string? dialogId = null) => id = dialogId;

    /// <summary>The id of the dialog in its set. It is kept in the state: the id of a dialog in use must not change.</summary>
    public string Id
    {
        get => id ??= OnComputeId();
        set => id = value;
    }

    /// <summary>Called when the dialog was put on the stack.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Called with each activity while the dialog is on top of the stack. Unless overridden the dialog ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>Called when the dialog above it ended. Unless overridden the dialog ends with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default
    ) => dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Called when the dialog should ask again what it waits for.</summary>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    /// <summary>Called when the dialog is about to leave the stack.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    /// <summary>Changes when the dialog changes in a way that a kept state may not fit.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Called with an event; what the dialog does not handle goes to its parent if the event bubbles.</summary>
    /// <returns>Whether the event was handled.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken))
            return true;
        if (e.Bubble && dc.Parent is { } parent)
        {
            if (await parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken))
                return true;
        }
        return await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>Called with an event before it goes to the parent.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Called with an event that no parent handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Makes the id of a dialog that was given none.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
