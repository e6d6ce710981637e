using AftercareBot.Safety;
using AftercareBot.SafetyTraining;

const string data = "src/Safety";
const string corpora = "src/SafetyTraining/Corpora";
var watch = System.Diagnostics.Stopwatch.StartNew();
var corpus = CorpusReader.Read(corpora);
foreach (var m in corpus.Malformed)
    Console.WriteLine(m);
if (args[0] is "train" or "words")
    WordList.Write(CrisisScreen.Load(data), corpus.Lines, data);
var screen = CrisisScreen.Load(data);
var maker = new ExampleMaker(screen);
var all = corpus.Lines.ConvertAll(maker.Make);
var open = all.Where(e => e.Line.Part == Part.Open).ToList();
Console.WriteLine(
    $"{open.Count} open of {all.Count} lines, {all.Average(e => e.Places.Length):0} features, {watch.ElapsedMilliseconds} ms"
);
if (args[0] is "unk")
{
    var counts = new Dictionary<(string, string), int>();
    foreach (var e in open)
    {
        var sc = ScreenScratch.Current;
        screen.Prepare(e.Line.Text, [], sc);
        foreach (var t in sc.Tokens.Span)
            if (t.Classes.IsEmpty)
            {
                var w = t.Word >= 0 ? screen.Data.Vocabulary[t.Word].Text : sc.Tokens.Letters(t).ToString();
                var k = (e.Line.Language, w);
                counts[k] = counts.GetValueOrDefault(k) + 1;
            }
    }
    foreach (var lang in new[] { "en", "es" })
        Console.WriteLine(
            lang
                + ": "
                + string.Join(
                    ' ',
                    counts
                        .Where(c => c.Key.Item1 == lang && c.Value >= 3)
                        .OrderByDescending(c => c.Value)
                        .Select(c => c.Key.Item2)
                )
        );
    return;
}
if (args[0] is "rulefalse")
{
    var hits = new Dictionary<string, (int Good, int Bad, List<string> Texts)>(StringComparer.Ordinal);
    foreach (var e in open)
    {
        screen.Prepare(e.Line.Text, [.. e.Line.Context], ScreenScratch.Current);
        foreach (var h in ScreenScratch.Current.Hits)
        {
            var r = screen.Data.Rules.Rules[h.Rule];
            var x = hits.GetValueOrDefault(r.Id, (0, 0, []));
            var bad = e.Line.Level == RiskLevel.None;
            if (bad)
                x.Texts.Add(e.Line.Category + ": " + e.Line.Text);
            hits[r.Id] = bad ? (x.Good, x.Bad + 1, x.Texts) : (x.Good + 1, x.Bad, x.Texts);
        }
    }
    foreach (var (id, x) in hits.OrderByDescending(h => h.Value.Bad))
    {
        Console.WriteLine($"{id} good {x.Good} bad {x.Bad}");
        foreach (var t in x.Texts)
            Console.WriteLine("     " + t);
    }
    return;
}
if (args[0] is "cv")
{
    var set = CrossValidation.Run(open);
    var n = set.Where(e => e.Example.Line.Level == RiskLevel.None).ToList();
    var d = set.Where(e => e.Example.Line.IsDanger).ToList();
    var ns = n.Select(e => e.Page).OrderDescending().ToList();
    foreach (var fp in new[] { 0.01, 0.02, 0.05, 0.1 })
    {
        var t = ns[(int)(ns.Count * fp)];
        Console.Write(
            $"{fp:P0} {d.Average(e => e.Page > t ? 1.0 : 0):P1} (es {d.Where(e => string.Equals(e.Example.Line.Language, "es", StringComparison.Ordinal)).Average(e => e.Page > t ? 1.0 : 0):P0})  "
        );
    }
    double auc = 0;
    var sorted = n.Select(e => (e.Page, 0)).Concat(d.Select(e => (e.Page, 1))).OrderBy(x => x.Page).ToList();
    long neg = 0;
    foreach (var (_, y) in sorted)
        if (y == 0)
            neg++;
        else
            auc += neg;
    Console.WriteLine($"auc {auc / n.Count / d.Count:0.0000} {watch.ElapsedMilliseconds} ms");
    if (args.Length > 1)
    {
        var t = ns[(int)(ns.Count * 0.015)];
        foreach (var e in d.Where(e => e.Page <= t))
            Console.WriteLine(
                $"MISS {e.Page:0.0} {e.Example.Line.Level} {e.Example.Line.Category} {e.Example.Line.Style} {e.Example.Line.Text}"
            );
        foreach (var e in n.Where(e => e.Page > t || e.Example.Rules >= RiskLevel.Crisis).OrderByDescending(e => e.Page))
            Console.WriteLine(
                $"FALSE {e.Page:0.0} {e.Example.Rules} {e.Example.Line.Category} {e.Example.Line.Style} {e.Example.Line.Text}"
            );
    }
    return;
}
if (args[0] is "train")
    File.WriteAllBytes(data + "/Net/net.bin", NetTrainer.Train(open));
var final = CrisisScreen.Load(data);
foreach (var part in new[] { Part.Open, Part.Held })
{
    var tally = new Tally();
    foreach (var e in all.Where(e => e.Line.Part == part))
        tally.Add(e.Line.Level, final.Screen(e.Line.Text, [.. e.Line.Context]).Level);
    Console.WriteLine(
        $"{part}: caught {tally.Caught:P1} none {tally.Missed:P1} E as E {tally.EmergenciesNamed:P1} false pages {tally.FalsePages:P2} false concern {tally.FalseConcerns:P2}; C as E {tally.Count(RiskLevel.Crisis, RiskLevel.Emergency)} of {tally.Of(RiskLevel.Crisis)}"
    );
}
Console.WriteLine($"{watch.ElapsedMilliseconds} ms");
