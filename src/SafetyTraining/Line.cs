using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>One authored message with what it deserves.</summary>
internal sealed record Line(
    RiskLevel Level,
    string Category,
    RiskSubject Subject,
    string Style,
    string Text,
    IReadOnlyList<ContextMessage> Context,
    string Writer,
    string File,
    int Number
)
{
    public Part Part { get; init; }

    public string Language { get; set; } = "en";

    public bool IsDanger => Level >= RiskLevel.Crisis;
}
