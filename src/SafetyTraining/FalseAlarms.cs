namespace AftercareBot.SafetyTraining;

/// <summary>How many false alarms thresholds may let through, rules included.</summary>
/// <param name="Paged">Of a hundred harmless lines (half of them written to look dangerous), how many may page.</param>
/// <param name="PagedAfterEarlier">The same of those with earlier messages, which are few and mostly follow grave ones.</param>
/// <param name="Marked">How many may be marked Concern.</param>
/// <param name="Emergency">How many may be called Emergency by that alone.</param>
internal sealed record FalseAlarms(double Paged, double PagedAfterEarlier, double Marked, double Emergency)
{
    /// <summary>Of a hundred emergencies that page, how many must be called so.</summary>
    public const double EmergenciesNamed = 0.98;

    /// <summary>Of a hundred harmless lines, how many the reader may be asked about; nearly all danger stands above that.</summary>
    public const double Doubted = 0.25;

    /// <summary>The same of those with earlier messages.</summary>
    public const double DoubtedAfterEarlier = 0.4;

    /// <summary>Of the whole screen.</summary>
    public static FalseAlarms OfAll { get; } = new(0.03, 0.045, 0.039, 0.001);

    /// <summary>Of the net by itself, where it leaves what it is not sure of to the reader.</summary>
    public static FalseAlarms OfSureNet { get; } = new(0.002, 0.005, 0.012, 0.0005);
}
