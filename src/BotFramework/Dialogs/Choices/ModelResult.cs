namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something recognised in words.</summary>
public class ModelResult<T>
{
    /// <summary>The words.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Where they begin.</summary>
    public int Start { get; set; }

    /// <summary>Where their last character is.</summary>
    public int End { get; set; }

    /// <summary>The kind of thing.</summary>
    public string TypeName { get; set; } = string.Empty;

    /// <summary>What it is.</summary>
    public required T Resolution { get; set; }
}
