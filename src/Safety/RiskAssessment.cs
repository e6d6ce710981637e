namespace AftercareBot.Safety;

/// <summary>What the screen makes of a message.</summary>
/// <param name="Level">How much danger.</param>
/// <param name="Category">One of <see cref="RiskCategories.All"/>.</param>
/// <param name="Subject">Who is in danger.</param>
/// <param name="Evidence">What led to the level, the deciding reason first; empty when there is none.</param>
public sealed record RiskAssessment(RiskLevel Level, string Category, RiskSubject Subject, IReadOnlyList<RiskEvidence> Evidence)
{
    /// <summary>No danger seen.</summary>
    public static RiskAssessment None { get; } = new(RiskLevel.None, RiskCategories.None, RiskSubject.None, []);
}
