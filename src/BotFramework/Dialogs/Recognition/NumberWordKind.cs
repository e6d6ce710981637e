namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>What a word does in a number.</summary>
internal enum NumberWordKind
{
    /// <summary>Zero to nineteen, and what else stands alone or after tens.</summary>
    Small,

    /// <summary>Twenty to ninety.</summary>
    Tens,

    /// <summary>Two hundred to nine hundred in one word.</summary>
    Hundreds,

    /// <summary>Multiplies what stands before it within a group: hundred, dozen.</summary>
    Multiplier,

    /// <summary>Closes a group: thousand, million.</summary>
    Scale,

    /// <summary>Joins the parts of a number: and, y.</summary>
    Joiner,

    /// <summary>Stands for one before a multiplier or scale, and for nothing elsewhere: a, an.</summary>
    Article,

    /// <summary>Begins the decimals: point, coma.</summary>
    Point,

    /// <summary>Makes a number negative.</summary>
    Minus,
}
