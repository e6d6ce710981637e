using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Figures that need no threshold.</summary>
internal static class Measures
{
    /// <summary>The chance that a danger scores above a harmless line.</summary>
    public static double AreaUnderCurve(IEnumerable<Scored> scored)
    {
        var (below, area, dangers) = (0L, 0.0, 0L);
        foreach (var one in scored.Where(one => one.Example.Line.Level != RiskLevel.Concern).OrderBy(one => one.Graver))
            if (one.Example.Line.IsDanger)
                (area, dangers) = (area + below, dangers + 1);
            else
                below++;
        return area / Math.Max(1, below * dangers);
    }

    /// <summary>The share of dangers above the score that lets the given share of harmless lines through.</summary>
    public static double CaughtAt(double falseShare, IReadOnlyCollection<Scored> scored)
    {
        var harmless = scored
            .Where(one => one.Example.Line.Level == RiskLevel.None)
            .Select(one => one.Graver)
            .OrderDescending()
            .ToList();
        var threshold = harmless[(int)(harmless.Count * falseShare)];
        var dangers = scored.Where(one => one.Example.Line.IsDanger).ToList();
        return dangers.Count(one => one.Graver > threshold) / (double)dangers.Count;
    }
}
