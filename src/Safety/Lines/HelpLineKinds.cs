namespace AftercareBot.Safety;

/// <summary>The kinds of lines, by the names that the data use.</summary>
public static class HelpLineKinds
{
    /// <summary>Police, fire, ambulance. Every country has one.</summary>
    public const string Emergency = "emergency";

    /// <summary>The suicide and crisis line.</summary>
    public const string SuicideCrisis = "suicide-crisis";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Emergency,
        SuicideCrisis,
        "crisis-text",
        "poison",
        "drug-help",
        "never-use-alone",
        "veterans",
        "young-people",
        "spanish-speakers",
        "deaf",
        "abuse",
    ];
}
