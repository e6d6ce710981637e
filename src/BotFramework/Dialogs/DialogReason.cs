namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a method of a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog begins.</summary>
    BeginCalled,

    /// <summary>The user answered.</summary>
    ContinueCalled,

    /// <summary>A dialog ended.</summary>
    EndCalled,

    /// <summary>A dialog is replaced.</summary>
    ReplaceCalled,

    /// <summary>A dialog is cancelled.</summary>
    CancelCalled,

    /// <summary>A step of a waterfall went on to the next.</summary>
    NextCalled,
}
