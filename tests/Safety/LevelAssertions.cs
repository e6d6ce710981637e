namespace AftercareBot.Safety.Tests;

internal static class LevelAssertions
{
    public static void ShouldBeAtLeast(this RiskLevel level, RiskLevel least, string? message = null) =>
        (level >= least).ShouldBeTrue($"{level} is below {least}: {message}");

    public static void ShouldBeBelow(this RiskLevel level, RiskLevel limit, string? message = null) =>
        (level < limit).ShouldBeTrue($"{level} is not below {limit}: {message}");
}
