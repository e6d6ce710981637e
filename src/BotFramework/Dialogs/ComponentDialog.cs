namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of dialogs, with a stack of its own. It ends when that stack is done.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>The name in the dialog's state of the stack inside.</summary>
    public const string PersistedDialogState = "dialogs";

    /// <summary>Creates a component.</summary>
    public ComponentDialog(string? dialogId = null)
        : base(dialogId) { }

    /// <summary>The dialog that the component begins with: the first one added unless set.</summary>
    public string? InitialDialogId { get; set; }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
            throw new ArgumentException("options cannot be a cancellation token.", nameof(options));
        await EnsureInitializedAsync(dc, cancellationToken);
        await CheckForVersionChangeAsync(dc, cancellationToken);
        var result = await OnBeginDialogAsync(InnerContext(dc), options, cancellationToken);
        return await AfterInnerTurnAsync(dc, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        await EnsureInitializedAsync(dc, cancellationToken);
        await CheckForVersionChangeAsync(dc, cancellationToken);
        var result = await OnContinueDialogAsync(InnerContext(dc), cancellationToken);
        return await AfterInnerTurnAsync(dc, result, cancellationToken);
    }

    /// <summary>A dialog that was put above the component ended: what is waiting inside asks again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        await EnsureInitializedAsync(dc, cancellationToken);
        await CheckForVersionChangeAsync(dc, cancellationToken);
        if (dc.ActiveDialog is { } instance)
            await RepromptDialogAsync(dc.Context, instance, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default
    )
    {
        await new DialogContext(Dialogs, turnContext, InnerState(instance)).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    )
    {
        if (reason == DialogReason.CancelCalled)
            await new DialogContext(Dialogs, turnContext, InnerState(instance)).CancelAllDialogsAsync(cancellationToken);
        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Adds a dialog; the first one added is the one to begin with unless another is named.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc/>
    public override DialogContext? CreateChildContext(DialogContext dc) =>
        dc.ActiveDialog is { } instance ? new DialogContext(Dialogs, dc, InnerState(instance)) : null;

    /// <summary>Called before each use of the dialogs inside.</summary>
    protected Task EnsureInitializedAsync(DialogContext outerDc, CancellationToken cancellationToken) =>
        OnInitializeAsync(outerDc, cancellationToken);

    /// <summary>Settles what is not settled yet: the dialog to begin with.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>Begins the stack inside.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc,
        object? options,
        CancellationToken cancellationToken = default
    ) => innerDc.BeginDialogAsync(InitialDialogId ?? string.Empty, options, cancellationToken);

    /// <summary>Continues the stack inside. The place to look at what was said before a waiting dialog does.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc,
        CancellationToken cancellationToken = default
    ) => innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Called when the component is about to leave its stack.</summary>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    /// <summary>Called when what is inside asked again.</summary>
    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    /// <summary>Ends the component when the stack inside is done.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc,
        object? result,
        CancellationToken cancellationToken
    ) => outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState InnerState(DialogInstance instance)
    {
        if (instance.Read<DialogState>(PersistedDialogState) is { } state)
            return state;
        var fresh = new DialogState();
        instance.State[PersistedDialogState] = fresh;
        return fresh;
    }

    private DialogContext InnerContext(DialogContext outer) =>
        CreateChildContext(outer) ?? throw new InvalidOperationException("The component is not on the stack.");

    private async Task<DialogTurnResult> AfterInnerTurnAsync(
        DialogContext outer,
        DialogTurnResult inner,
        CancellationToken cancellationToken
    ) => inner.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(outer, inner.Result, cancellationToken);
}
