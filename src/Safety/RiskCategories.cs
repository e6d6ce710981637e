namespace AftercareBot.Safety;

/// <summary>The kinds of danger, by the names that rules, replies and alerts use.</summary>
public static class RiskCategories
{
    /// <summary>Nothing.</summary>
    public const string None = "none";

    /// <summary>Every category, <see cref="None"/> included.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "overdose",
        "suicide",
        "self_harm",
        "violence",
        "abuse",
        "withdrawal",
        "medical",
        "hopeless",
        "relapse",
        "urge",
        "mixing",
        "stopping",
        "distress",
        None,
    ];

    /// <summary>How many of the first categories belong to Crisis and Emergency.</summary>
    internal const int CountOfDangers = 7;

    internal static int IndexOf(string category)
    {
        for (var i = 0; i < All.Count; i++)
            if (string.Equals(All[i], category, StringComparison.Ordinal))
                return i;
        return -1;
    }
}
