namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in words.</summary>
public class FoundValue
{
    /// <summary>The value.</summary>
    public string? Value { get; set; }

    /// <summary>The place it stands for.</summary>
    public int Index { get; set; }

    /// <summary>How well it fits, 0 to 1.</summary>
    public float Score { get; set; }
}
