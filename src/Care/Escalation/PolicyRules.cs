using AftercareBot.Care.Responders;

namespace AftercareBot.Care.Escalation;

/// <summary>What a policy may say: the same for the settings and for the console.</summary>
internal static class PolicyRules
{
    public const int MostSteps = 10;

    public static TimeSpan ShortestWait { get; } = TimeSpan.FromSeconds(5);

    public static TimeSpan LongestWait { get; } = TimeSpan.FromDays(1);

    public static TimeSpan ShortestRepeat { get; } = TimeSpan.FromSeconds(30);

    public static TimeSpan LongestSilence { get; } = TimeSpan.FromHours(1);

    public static bool IsWho(string who)
    {
        if (who is "shared" or "on_call" or "shared_and_on_call" or "everyone")
            return true;
        var parts = who.Split(':', 2);
        return parts is ["role", var role] && ResponderRole.All.Contains(role, StringComparer.Ordinal)
            || parts is ["responder", var id] && Guid.TryParse(id, out _);
    }

    public static bool AreTimesRight(EscalationOptions policy) =>
        policy.Steps.All(step => step.Wait >= ShortestWait && step.Wait <= LongestWait)
        && policy.RepeatAfter >= ShortestRepeat
        && policy.RepeatAfter <= LongestWait
        && policy.SilentClaim >= ShortestRepeat
        && policy.SilentClaim <= LongestSilence;
}
