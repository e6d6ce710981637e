using System.Diagnostics.Metrics;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Auditing;
using AftercareBot.Care.Notifying;

namespace AftercareBot.Care;

/// <summary>The room's metrics, on the meter <c>AftercareBot.Care</c>. No tag says anything about a person.</summary>
internal sealed class CareMetrics
{
    private readonly Counter<long> alerts;
    private readonly Counter<long> attempts;
    private readonly Histogram<double> firstPage;
    private readonly Histogram<double> claim;
    private readonly Histogram<double> firstWord;
    private readonly Gauge<int> openCases;
    private readonly Gauge<double> outboxAge;

    public CareMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(CareTelemetry.MeterName);
        alerts = meter.CreateCounter<long>("care.alerts", description: "Alerts raised, by level and where they were kept");
        attempts = meter.CreateCounter<long>("care.notify.attempts", description: "Attempts to notify, by notifier and outcome");
        firstPage = meter.CreateHistogram<double>("care.first_page", "s", "From the message to the first page delivered");
        claim = meter.CreateHistogram<double>("care.claim", "s", "From the message to the claim");
        openCases = meter.CreateGauge<int>("care.open_cases", description: "Cases that are not closed");
        outboxAge = meter.CreateGauge<double>("care.outbox.age", "s", "How long the longest waiting page has been due");
        firstWord = meter.CreateHistogram<double>("care.first_word", "s", "From the message to the first human word");
    }

    public void AlertRaised(AlertLevel level, AlertDurability durability) =>
        alerts.Add(1, new("level", level.ToString()), new("durability", durability.ToString()));

    public void Attempted(string notifier, NotifyOutcome outcome) =>
        attempts.Add(
            1,
            new("notifier", notifier),
            new("result", outcome.Result.ToString()),
            new("category", outcome.Category.ToString())
        );

    public void FirstPage(TimeSpan after) => firstPage.Record(after.TotalSeconds);

    public void Claimed(TimeSpan after) => claim.Record(after.TotalSeconds);

    public void FirstWord(TimeSpan after) => firstWord.Record(after.TotalSeconds);

    /// <summary>What the auditor saw.</summary>
    public void Looked(CareHealth health)
    {
        openCases.Record(health.OpenCases);
        outboxAge.Record(health.OldestPage.TotalSeconds);
    }
}
