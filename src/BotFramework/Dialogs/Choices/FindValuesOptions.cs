namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are found in words.</summary>
public class FindValuesOptions
{
    /// <summary>Whether a part of a value's words will do.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language, BCP-47.</summary>
    public string? Locale { get; set; }

    /// <summary>How many words may stand between two of a value's words; 2 unless set.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>What cuts text into words.</summary>
    public TokenizerFunction? Tokenizer { get; set; }
}
