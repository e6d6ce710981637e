namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs in a turn.</summary>
public partial class DialogContext
{
    private TurnContextStateCollection? services;

    /// <summary>Creates the context of a stack inside a dialog.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) =>
        Parent = parentDialogContext;

    /// <summary>Creates the context of an outermost stack.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>The dialogs that can be called.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The stack, the top one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context that this one is inside of.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The context inside the dialog on top, when that is a container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container
            ? container.CreateChildContext(this)
            : null;

    /// <summary>The dialog on top of the stack.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>What dialogs can use in this turn; it begins as a copy of the turn's state.</summary>
    public TurnContextStateCollection Services => Parent?.Services ?? (services ??= CopyOfTurnState());

    /// <summary>The dialog of an id, here or in a parent; null when there is none.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Sends an event to the dialog on top, here or (<paramref name="fromLeaf"/>) in the innermost child.</summary>
    /// <returns>Whether it was handled.</returns>
    public async Task<bool> EmitEventAsync(
        string name,
        object? value = null,
        bool bubble = true,
        bool fromLeaf = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var target = fromLeaf ? Leaf() : this;
        if (target.ActiveDialog is not { } instance || target.FindDialog(instance.Id) is not { } dialog)
            return false;
        var dialogEvent = new DialogEvent
        {
            Name = name,
            Value = value,
            Bubble = bubble,
        };
        return await dialog.OnDialogEventAsync(target, dialogEvent, cancellationToken);
    }

    /// <summary>The turn's language, BCP-47.</summary>
    public string? GetLocale() => Context.LocaleOf();

    private DialogContext Leaf()
    {
        var leaf = this;
        while (leaf.Child is { } child)
            leaf = child;
        return leaf;
    }

    private TurnContextStateCollection CopyOfTurnState()
    {
        var copy = new TurnContextStateCollection();
        foreach (var (name, value) in Context.TurnState)
            copy[name] = value;
        return copy;
    }
}
