namespace AftercareBot.Care.Auditing;

/// <summary>Whether an alert raised now would find its way.</summary>
/// <param name="IsDatabaseWritable">A row could be written and synced in time.</param>
/// <param name="AreKeysWorking">Text can be protected.</param>
/// <param name="UnsavedAlerts">Alerts that are in memory only.</param>
/// <param name="OldestPage">How long the longest waiting page has been due; zero when none is.</param>
/// <param name="OverdueCases">Cases whose ladder has stood still longer than the grace.</param>
/// <param name="IsSomebodyReachable">Somebody is on call with a contact, or a shared place (other than a console) is configured, or a console is open.</param>
public sealed record CareHealth(
    bool IsDatabaseWritable,
    bool AreKeysWorking,
    int UnsavedAlerts,
    TimeSpan OldestPage,
    int OverdueCases,
    bool IsSomebodyReachable
)
{
    /// <summary>The last rehearsal was answered, or they are off. The heartbeat depends on it; whether the service takes requests does not.</summary>
    public bool IsRehearsalAnswered { get; init; } = true;

    /// <summary>Cases that are not closed.</summary>
    public int OpenCases { get; init; }

    /// <summary>The chain is whole.</summary>
    /// <param name="grace">How late a page may be.</param>
    public bool IsWell(TimeSpan grace) =>
        IsDatabaseWritable
        && AreKeysWorking
        && UnsavedAlerts == 0
        && OldestPage <= grace
        && OverdueCases == 0
        && IsSomebodyReachable;
}
