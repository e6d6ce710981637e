using System.Globalization;

namespace AftercareBot.Benchmarks.Kill;

/// <summary>What was written, what came out of it, and what was lost.</summary>
internal sealed record KillReport(
    KillPlan Plan,
    IReadOnlyCollection<KillMember> Members,
    PageReceiver Receiver,
    KillStore Store,
    int Kills,
    TimeSpan Took,
    IReadOnlyCollection<string> Errors
)
{
    /// <summary>Every loss, repeat and forgery, in words; empty when there is none.</summary>
    public IReadOnlyList<string> Faults =>
        [
            .. Expect("members who read the numbers", Members.Count, Plan.Messages),
            .. Expect("cases in the store", Store.Cases, Plan.Messages),
            .. Expect("alerts in the store", Store.Alerts, Plan.Messages),
            .. Expect("cases with exactly one alert", Store.CasesWithOneAlert, Plan.Messages),
            .. Expect(
                "cases of the store paged at the receiver",
                Store.CaseIds.Count(Receiver.FirstPages.ContainsKey),
                Plan.Messages
            ),
            .. Expect("pages of no case in the store", Receiver.FirstPages.Keys.Except(Store.CaseIds).Count(), 0),
            .. Expect("pages whose signature is wrong", Receiver.Forged, 0),
            .. Expect("pages not recorded as delivered", Store.PagesNotDelivered, 0),
            .. Expect("kills", Kills, Plan.Kills),
        ];

    /// <summary>Prints the counts and the times.</summary>
    public void Print()
    {
        var again = Members.Count(member => member.Posts > 1);
        var repeats = Receiver.Ids.Values.Count(count => count > 1);
        Line("messages", Members.Count, $"written in {Took.TotalSeconds:F0} s, seed {Plan.Seed}");
        Line("kills with SIGKILL", Kills, $"{Members.Sum(member => member.Sockets)} sockets");
        Line("answered with numbers", Members.Count, $"{again} after sending again, {Members.Sum(member => member.Posts)} posts");
        Line("answers lost by a kill", Members.Sum(member => member.AnswersLost), "given again when the message came again");
        Line("cases in the store", Store.Cases, "one a person");
        Line("alerts in the store", Store.Alerts, "one a message");
        Line("cases paged at the receiver", Receiver.FirstPages.Count, $"{Receiver.Pages} pages, {repeats} sent again");
        Line("pages not recorded as delivered", Store.PagesNotDelivered, "");
        Line("errors in the log", Errors.Count, Errors.FirstOrDefault() ?? "");
        Times("message received to page", Receiver.FirstPages.Values);
        Times("first try to numbers on the screen", Members.Select(member => member.ToNumbers));
        foreach (var fault in Faults)
            Console.WriteLine($"LOST: {fault}");
    }

    private static IEnumerable<string> Expect(string what, long found, long expected)
    {
        if (found != expected)
            yield return string.Create(CultureInfo.InvariantCulture, $"{what}: {found}, expected {expected}");
    }

    private static void Times(string what, IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        if (sorted.Count == 0)
            return;
        var (median, late) = (At(0.5), At(0.99));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what}: median {median:F0} ms, p99 {late:F0} ms, longest {At(1):F0} ms")
        );

        double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))].TotalMilliseconds;
    }

    private static void Line(string what, long count, string more) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -34} {count, 6}  {more}"));
}
