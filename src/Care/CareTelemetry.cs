namespace AftercareBot.Care;

/// <summary>What whoever collects metrics needs to know of this room.</summary>
public static class CareTelemetry
{
    /// <summary>The meter of every metric about alerts, pages and cases.</summary>
    public const string MeterName = "AftercareBot.Care";
}
