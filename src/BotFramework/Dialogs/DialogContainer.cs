namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs inside.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Creates a container.</summary>
    protected DialogContainer(string? dialogId = null)
        : base(dialogId) { }

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>The context of the stack inside, or null when there is none.</summary>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    /// <summary>The dialog of an id inside, or null.</summary>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Changes when a dialog inside changes.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Emits <see cref="DialogEvents.VersionChanged"/> when the kept state belongs to another version.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.ActiveDialog is not { } instance)
            return;
        var before = instance.Version;
        instance.Version = GetInternalVersion();
        if (before is not null && !string.Equals(before, instance.Version, StringComparison.Ordinal))
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
    }
}
