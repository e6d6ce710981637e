namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are found in words.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the value is left out of the search.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the action's title is left out of the search.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether a choice is understood by its number.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether a choice is understood by its rank ("the second").</summary>
    public bool RecognizeOrdinals { get; set; } = true;

    /// <summary>A copy in another language: prompts share their options between turns.</summary>
    internal FindChoicesOptions In(string locale)
    {
        var copy = (FindChoicesOptions)MemberwiseClone();
        copy.Locale = locale;
        return copy;
    }
}
