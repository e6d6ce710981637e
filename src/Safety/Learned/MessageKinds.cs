namespace AftercareBot.Safety;

/// <summary>Names what was found, from a number for each category but none, then for self, other and group: the larger, the likelier.</summary>
internal static class MessageKinds
{
    /// <summary>The category and subject that fit best, among those a level allows.</summary>
    public static (string Category, RiskSubject Subject) Name(ReadOnlySpan<float> kinds, RiskLevel level)
    {
        var categories = RiskCategories.All.Count - 1;
        var (from, to) =
            level >= RiskLevel.Crisis ? (0, RiskCategories.CountOfDangers) : (RiskCategories.CountOfDangers, categories);
        return (RiskCategories.All[Best(kinds, from, to)], (RiskSubject)(Best(kinds, categories, kinds.Length) - categories + 1));
    }

    private static int Best(ReadOnlySpan<float> kinds, int from, int to)
    {
        var best = from;
        for (var i = from + 1; i < to; i++)
            if (kinds[i] > kinds[best])
                best = i;
        return best;
    }
}
