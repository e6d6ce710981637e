namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, and the place it stands for.</summary>
public class SortedValue
{
    /// <summary>The value.</summary>
    public string Value { get; set; } = string.Empty;

    /// <summary>The place.</summary>
    public int Index { get; set; }
}
