using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>
/// Weighs the reader's word against the net's where the net is in doubt, and sets from where both together lift: on lines that neither had seen.
/// </summary>
internal static class ReaderThresholds
{
    public static void Set(ref NetHeader header, IReadOnlyList<Scored> scored, IReadOnlyDictionary<Line, Reading> readings)
    {
        var known = header;
        var views = scored
            .Where(one => readings.ContainsKey(one.Example.Line))
            .Select(one => new View(one, readings, known))
            .ToList();
        var doubted = views.SelectMany(view => view.Doubts).ToList();
        header.ReadPage = Fit(
            doubted.Where(doubt => doubt.Line.Level != RiskLevel.Concern),
            doubt => (doubt.Net.Page, doubt.Reader.Page, doubt.Line.IsDanger)
        );
        header.ReadEmergency = Fit(
            doubted,
            doubt => (doubt.Net.Emergency, doubt.Reader.Emergency, doubt.Line.Level == RiskLevel.Emergency)
        );
        header.ReadConcern = Fit(
            doubted,
            doubt => (doubt.Net.Concern, doubt.Reader.Concern, doubt.Line.Level >= RiskLevel.Concern)
        );
        var blended = header;
        foreach (var view in views)
            view.Weigh(blended);

        var harmless = views.Where(view => view.Line.Level == RiskLevel.None).ToList();
        var quiet = harmless.Where(view => !view.PagesUnread).ToList();
        header.Read.Page = Above(
            quiet.Select(view => view.PageAlone),
            (harmless.Count * FalseAlarms.OfAll.Paged) - (harmless.Count - quiet.Count)
        );
        var alone = header.Read.Page;
        var joined = harmless.Where(view => view.HasEarlier).ToList();
        var quietJoined = joined.Where(view => !view.PagesUnread && view.PageAlone < alone).ToList();
        header.Read.PageAfterEarlier = Math.Max(
            alone,
            Above(
                quietJoined.Select(view => view.PageJoined),
                (joined.Count * FalseAlarms.OfAll.PagedAfterEarlier) - (joined.Count - quietJoined.Count)
            )
        );
        header.Read.Emergency = Above(harmless.Select(view => view.Emergency), harmless.Count * FalseAlarms.OfAll.Emergency);
        var final = header;
        var emergencies = views.Where(view => view.Line.Level == RiskLevel.Emergency && view.PagesRead(final)).ToList();
        header.Read.EmergencyWhenPaging = Above(
            emergencies.Select(view => view.Emergency),
            emergencies.Count * FalseAlarms.EmergenciesNamed
        );
        var unpaged = quiet.Where(view => !view.PagesRead(final)).ToList();
        header.Read.Concern = Above(
            unpaged.Select(view => view.Concern),
            harmless.Count * (FalseAlarms.OfAll.Marked - FalseAlarms.OfSureNet.Marked)
        );
    }

    private static float Above(IEnumerable<float> values, double allowed) =>
        Calibration.Above(values.Append(0), Math.Max(0, allowed));

    private static Blend Fit(IEnumerable<Doubt> doubts, Func<Doubt, (float Net, float Reader, bool Outcome)> pair)
    {
        var (net, reader, offset) = Calibration.FitTwo([.. doubts.Select(pair)]);
        return new Blend
        {
            Net = net,
            Reader = reader,
            Offset = offset,
        };
    }

    /// <summary>One reading of a line where the net was in doubt, in log-odds.</summary>
    private sealed record Doubt(Line Line, NetScore Net, ReaderScore Reader, bool AfterEarlier);

    /// <summary>A line as the screen sees it.</summary>
    private sealed class View
    {
        public View(Scored scored, IReadOnlyDictionary<Line, Reading> readings, in NetHeader header)
        {
            Line = scored.Example.Line;
            var reading = readings[Line];
            HasEarlier = Line.Context.Count > 0;
            PagesUnread = scored.Example.Rules >= RiskLevel.Crisis || NetThresholds.Pages(scored, header);
            var joined = float.IsNegativeInfinity(scored.Joined) ? scored.Page : scored.Joined;
            Add(header, scored, scored.Page, reading.Alone, header.Doubt, afterEarlier: false);
            Add(header, scored, joined, reading.Joined, header.DoubtAfterEarlier, afterEarlier: true);
        }

        public Line Line { get; }

        public bool HasEarlier { get; }

        public bool PagesUnread { get; }

        public List<Doubt> Doubts { get; } = [];

        public float PageAlone { get; private set; }

        public float PageJoined { get; private set; }

        public float Emergency { get; private set; }

        public float Concern { get; private set; }

        public bool PagesRead(in NetHeader header) => PageAlone >= header.Read.Page || PageJoined >= header.Read.PageAfterEarlier;

        public void Weigh(in NetHeader header)
        {
            foreach (var doubt in Doubts)
            {
                var page = header.ReadPage.Probability(doubt.Net.Page, doubt.Reader.Page);
                if (doubt.AfterEarlier)
                    PageJoined = page;
                else
                    PageAlone = page;
                Emergency = Math.Max(Emergency, header.ReadEmergency.Probability(doubt.Net.Emergency, doubt.Reader.Emergency));
                Concern = Math.Max(Concern, header.ReadConcern.Probability(doubt.Net.Concern, doubt.Reader.Concern));
            }
        }

        private void Add(in NetHeader header, Scored scored, float page, ReaderScore? reader, float doubt, bool afterEarlier)
        {
            if (reader is not { } read || PagesUnread || header.Page.Probability(page) < doubt)
                return;
            var net = new NetScore(
                header.Page.LogOdds(page),
                header.Emergency.LogOdds(scored.Emergency),
                header.Concern.LogOdds(scored.Concern)
            );
            Doubts.Add(new Doubt(Line, net, read, afterEarlier));
        }
    }
}
