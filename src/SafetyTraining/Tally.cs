using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Counts of what was called what.</summary>
internal sealed class Tally
{
    private readonly int[,] counts = new int[4, 4];

    public void Add(RiskLevel deserved, RiskLevel given) => counts[(int)deserved, (int)given]++;

    public int Count(RiskLevel deserved, RiskLevel given) => counts[(int)deserved, (int)given];

    public int Of(RiskLevel deserved) => Enumerable.Range(0, 4).Sum(given => counts[(int)deserved, given]);

    public int Dangers => Of(RiskLevel.Crisis) + Of(RiskLevel.Emergency);

    /// <summary>Of all dangers, the share called Crisis or above.</summary>
    public double Caught =>
        Share(AtLeast(RiskLevel.Crisis, RiskLevel.Crisis) + AtLeast(RiskLevel.Emergency, RiskLevel.Crisis), Dangers);

    /// <summary>Of all dangers, the share called None.</summary>
    public double Missed => Share(counts[2, 0] + counts[3, 0], Dangers);

    public double EmergenciesNamed => Share(counts[3, 3], Of(RiskLevel.Emergency));

    public double FalsePages => Share(AtLeast(RiskLevel.None, RiskLevel.Crisis), Of(RiskLevel.None));

    public double FalseConcerns => Share(counts[0, 1], Of(RiskLevel.None));

    private int AtLeast(RiskLevel deserved, RiskLevel given)
    {
        var sum = 0;
        for (var level = (int)given; level < 4; level++)
            sum += counts[(int)deserved, level];
        return sum;
    }

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
