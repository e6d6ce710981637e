namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An event for dialogs.</summary>
public class DialogEvent
{
    /// <summary>Whether it goes on to the parent when the dialog does not handle it.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/>, or a name of one's own.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>A value that goes with it.</summary>
    public object? Value { get; set; }
}
