namespace AftercareBot.Safety;

/// <summary>What the reader, which reads a message whole, has to say of it together with the net.</summary>
/// <param name="WasAsked">Whether the net was in doubt, so that its word counted.</param>
/// <param name="Probabilities">Concern and above, Crisis and above, Emergency.</param>
/// <param name="Thresholds">From which probability it lifts to that level.</param>
/// <param name="Words">The words without which it would say something else, with what they add towards paging.</param>
public sealed record ReaderExplanation(
    bool WasAsked,
    IReadOnlyList<double> Probabilities,
    IReadOnlyList<double> Thresholds,
    IReadOnlyList<KeyValuePair<string, double>> Words
);
