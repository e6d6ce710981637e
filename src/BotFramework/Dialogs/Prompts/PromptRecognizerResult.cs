using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What was recognised in an answer.</summary>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether anything was.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded { get; set; }

    /// <summary>The value; the type's default when nothing was recognised.</summary>
    public T? Value { get; set; }

    /// <summary>Whether a parent dialog may take the answer instead.</summary>
    public bool AllowInterruption { get; set; }
}
