namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a turn did to a stack of dialogs.</summary>
public class DialogTurnResult
{
    /// <summary>Creates a result.</summary>
    public DialogTurnResult(DialogTurnStatus status, object? result = null)
    {
        Status = status;
        Result = result;
    }

    /// <summary>How the stack stands.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog that ended gave back.</summary>
    public object? Result { get; set; }

    /// <summary>Whether a parent ended too.</summary>
    public bool ParentEnded { get; set; }
}
