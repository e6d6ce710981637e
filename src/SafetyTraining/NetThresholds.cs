using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Sets from where the net lifts by itself, and from where it is in doubt, on scores of lines that it had not seen.</summary>
internal static class NetThresholds
{
    public static void Set(ref NetHeader header, IReadOnlyList<Scored> scored, FalseAlarms allowed)
    {
        var harmless = scored.Where(one => one.Example.Line.Level == RiskLevel.None).ToList();
        var byRules = harmless.Count(one => one.Example.Rules >= RiskLevel.Crisis);
        var quiet = harmless.Where(one => one.Example.Rules < RiskLevel.Crisis).ToList();
        // Where the reader is asked the rules' alarms come out of its share; the net has one of its own.
        var spent = allowed == FalseAlarms.OfAll ? byRules : 0;
        header.Alone.Page = header.Page.Probability(
            Calibration.Above(quiet.Select(one => one.Page), Math.Max(0, (harmless.Count * allowed.Paged) - spent))
        );
        SetAfterEarlier(ref header, harmless, allowed);
        (header.Doubt, header.DoubtAfterEarlier) = allowed == FalseAlarms.OfAll ? (2, 2) : Doubts(header.Page, harmless);
        header.Alone.Emergency = header.Emergency.Probability(
            Calibration.Above(harmless.Select(one => one.Emergency), harmless.Count * allowed.Emergency)
        );
        var calibrated = header;
        var unpaged = quiet.Where(one => !Decides(one, calibrated) && one.Example.Rules == RiskLevel.None).ToList();
        header.Alone.Concern = header.Concern.Probability(
            Calibration.Above(unpaged.Select(one => one.Concern), harmless.Count * allowed.Marked)
        );
        var emergencies = scored.Where(one => one.Example.Line.Level == RiskLevel.Emergency && Pages(one, calibrated)).ToList();
        header.Alone.EmergencyWhenPaging = header.Emergency.Probability(
            Calibration.Above(emergencies.Select(one => one.Emergency), emergencies.Count * FalseAlarms.EmergenciesNamed)
        );
    }

    /// <summary>Whether a message pages in one reading or the other, rules left aside.</summary>
    public static bool Pages(Scored one, in NetHeader header) =>
        header.Page.Probability(one.Page) >= header.Alone.Page
        || header.Page.Probability(one.Joined) >= header.Alone.PageAfterEarlier;

    private static bool Decides(Scored one, in NetHeader header) =>
        Pages(one, header)
        || (
            header.HasReader
            && (
                header.Page.Probability(one.Page) >= header.Doubt
                || header.Page.Probability(one.Joined) >= header.DoubtAfterEarlier
            )
        );

    private static (float Alone, float AfterEarlier) Doubts(NetOutput page, List<Scored> harmless)
    {
        var alone = Calibration.Above(harmless.Select(one => one.Page), harmless.Count * FalseAlarms.Doubted);
        var joined = harmless.Where(one => one.Example.Alone is not null).Select(one => one.Joined).ToList();
        var later = joined.Count == 0 ? alone : Calibration.Above(joined, joined.Count * FalseAlarms.DoubtedAfterEarlier);
        return (page.Probability(alone), page.Probability(later));
    }

    private static void SetAfterEarlier(ref NetHeader header, List<Scored> harmless, FalseAlarms allowed)
    {
        var joined = harmless.Where(one => one.Example.Alone is not null).ToList();
        var page = header.Page;
        var alone = header.Alone.Page;
        header.Alone.PageAfterEarlier = alone;
        if (joined.Count == 0)
            return;
        var quiet = joined.Where(one => one.Example.Rules < RiskLevel.Crisis && page.Probability(one.Page) < alone);
        var paged = joined.Count - quiet.Count();
        var left = Math.Max(0, (joined.Count * allowed.PagedAfterEarlier) - (allowed == FalseAlarms.OfAll ? paged : 0));
        header.Alone.PageAfterEarlier = Math.Max(
            page.Probability(Calibration.Above(quiet.Select(one => one.Joined), left)),
            alone
        );
    }
}
