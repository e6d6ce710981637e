using AftercareBot.Care.Alerts;
using AftercareBot.Care.Protection;

namespace AftercareBot.Care.Members;

internal sealed class ExportedAlertRow
{
    public required DateTimeOffset At { get; init; }

    public required AlertLevel Level { get; init; }

    public required string Category { get; init; }

    public required byte[] Text { get; init; }

    public ExportedAlert ToExport(ITextProtector protector) => new(At, Level.ToString(), Category, protector.TryRead(Text));
}
