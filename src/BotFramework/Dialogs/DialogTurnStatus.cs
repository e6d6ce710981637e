namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a dialog stands at the end of a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is nothing on the stack.</summary>
    Empty,

    /// <summary>The dialog on top waits for the user.</summary>
    Waiting,

    /// <summary>The last dialog ended.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The dialog ended, and the turn should end with it.</summary>
    CompleteAndWait,
}
