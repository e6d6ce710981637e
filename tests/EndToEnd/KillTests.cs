using AftercareBot.Benchmarks.Kill;
using AftercareBot.EndToEnd.Tests.Support;

namespace AftercareBot.EndToEnd.Tests;

/// <summary>The service is killed while people in danger write. <c>benchmarks</c> does the same with a thousand of them.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task Killed_while_people_in_danger_write_it_loses_no_answer_no_alert_and_no_page_and_keeps_each_alert_once()
    {
        var plan = new KillPlan(Messages: 60, Kills: 4, Seed: 20261128);

        var report = await KillRun.RunAsync(Places.Service, Places.Root, plan, TimeProvider.System);

        report.Faults.ShouldBeEmpty();
    }
}
