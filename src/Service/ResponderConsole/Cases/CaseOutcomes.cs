namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>What can come of a case. The words are stored; each has a text <c>outcome_WORD</c>.</summary>
internal static class CaseOutcomes
{
    public static IReadOnlyList<string> All { get; } =
    ["safe", "emergency_services", "referred", "declined", "no_answer", "false_alarm", "test"];
}
