using System.Globalization;
using AftercareBot.Care.Escalation;

namespace AftercareBot.Service.ResponderConsole.Coordination;

/// <summary>Reads the form of the policy. What it cannot read becomes a value that the desk refuses.</summary>
internal static class PolicyForm
{
    /// <summary>How many steps the form has room for.</summary>
    public const int Steps = 6;

    public static EscalationOptions Read(IFormCollection form) =>
        new()
        {
            Steps =
            [
                .. Enumerable
                    .Range(0, Steps)
                    .Where(index => form[$"who{index}"].ToString().Length > 0)
                    .Select(index => new EscalationStep
                    {
                        Who = form[$"who{index}"].ToString(),
                        By = [.. form[$"by{index}"].OfType<string>()],
                        Wait = Minutes(form[$"wait{index}"]),
                    }),
            ],
            RepeatAfter = Minutes(form["repeat"]),
            SilentClaim = Minutes(form["silent"]),
        };

    private static TimeSpan Minutes(string? typed) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 100_000
            ? TimeSpan.FromMinutes(minutes)
            : TimeSpan.Zero;
}
