using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>
/// A line as the net sees it: the numbers of its features and the value of each. A line with earlier messages of the member is seen twice, as the
/// screen sees it: after them, and alone.
/// </summary>
internal sealed record Example(Line Line, int[] Places, float[] Values, RiskLevel Rules)
{
    public Example? Alone { get; init; }

    /// <summary>What there is to learn from it. Harmless after what went before is harmless alone; the other way round is not said.</summary>
    public IEnumerable<Example> Lessons => Alone is not null && Line.Level == RiskLevel.None ? [this, Alone] : [this];
}
