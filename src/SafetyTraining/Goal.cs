using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>What an output should say of a line, and how much the line counts for it.</summary>
internal readonly record struct Goal(float Target, float Weight)
{
    private static readonly Goal Ignored = new(0, 0);

    /// <summary>The goals of the level table: paging, Emergency, Concern and above.</summary>
    public static Goal OfLevel(Line line, int output) =>
        output switch
        {
            // A Concern that pages costs little; one that teaches the net to stay silent costs a lot.
            0 => new Goal(line.IsDanger ? 1 : 0, line.Level == RiskLevel.Concern ? 0.05f : 1),
            1 => new Goal(line.Level == RiskLevel.Emergency ? 1 : 0, 1),
            _ => new Goal(line.Level >= RiskLevel.Concern ? 1 : 0, 1),
        };

    /// <summary>The goals of the kind table: each category within its tier, then self, other, group.</summary>
    public static Goal OfKind(Line line, int output)
    {
        if (line.Level == RiskLevel.None)
            return Ignored;
        var categories = RiskCategories.All.Count - 1;
        if (output >= categories)
            return new Goal((int)line.Subject - 1 == output - categories ? 1 : 0, 1);
        var ofDanger = output < RiskCategories.CountOfDangers;
        if (ofDanger != line.IsDanger)
            return Ignored;
        return new Goal(string.Equals(RiskCategories.All[output], line.Category, StringComparison.Ordinal) ? 1 : 0, 1);
    }
}
