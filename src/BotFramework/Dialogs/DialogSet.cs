using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState>? dialogState;
    private string? version;

    /// <summary>Creates a set whose stack is kept in a property of the state.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        this.dialogState = dialogState;
    }

    /// <summary>Creates a set for a container, which keeps the stack itself.</summary>
    public DialogSet() { }

    /// <summary>Changes when a dialog of the set changes.</summary>
    public virtual string GetVersion() => version ??= ComputeVersion();

    /// <summary>Adds a dialog. A second one of the same id gets a number behind its id.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        version = null;
        if (dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
                return this;
            dialog.Id = FreeId(dialog.Id);
        }
        dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <summary>Reads the stack and makes the context of a turn.</summary>
    /// <exception cref="InvalidOperationException">The set was created for a container.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (dialogState is null)
            throw new InvalidOperationException("The dialog set has no state property.");
        var state = await dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog of an id, or null.</summary>
    public Dialog? Find(string dialogId)
    {
        ArgumentNullException.ThrowIfNull(dialogId);
        return dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>The dialogs.</summary>
    public IEnumerable<Dialog> GetDialogs() => dialogs.Values;

    private string FreeId(string id)
    {
        for (var suffix = 2; ; suffix++)
        {
            var candidate = id + suffix.ToString(CultureInfo.InvariantCulture);
            if (!dialogs.ContainsKey(candidate))
                return candidate;
        }
    }

    private string ComputeVersion()
    {
        var versions = string.Join('\n', dialogs.Values.Select(dialog => dialog.GetVersion()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(versions)), 0, 8);
    }
}
