using System.Text.Json;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Protection;

namespace AftercareBot.Care.Cases;

internal sealed class CaseAlertRow
{
    public required DateTimeOffset At { get; init; }

    public required AlertLevel Level { get; init; }

    public required string Category { get; init; }

    public required string Subject { get; init; }

    public required string Rules { get; init; }

    public required byte[] Text { get; init; }

    public CaseAlert ToAlert(ITextProtector protector) =>
        new()
        {
            At = At,
            Level = Level,
            Category = Category,
            Subject = Subject,
            Rules = JsonSerializer.Deserialize(Rules, CareJson.Default.IReadOnlyListString) ?? [],
            Text = protector.TryRead(Text),
        };
}
