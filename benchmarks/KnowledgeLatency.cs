using System.Diagnostics;
using System.Globalization;
using System.Text;
using AftercareBot.Knowledge;

namespace AftercareBot.Benchmarks;

/// <summary>
/// How long single questions take, by percentile, on one thread: over this repository's documents and over 18,000 long passages of made-up
/// prose, SQLite FTS5 over the same text with the same questions in the same run. Also how long the index takes and what it holds.
/// </summary>
internal static class KnowledgeLatency
{
    private const int Passages = 18_000;
    private const int WordsEach = 200;
    private const int AskedOfOurs = 3_000;
    private const int AskedOfProse = 300;
    private const int Rounds = 5;

    public static void Run()
    {
        Console.WriteLine(
            "| over | passages | text MB | index s | of processor | memory / text | p50 µs | p99 µs | FTS5 p50 µs | FTS5 p99 µs | FTS5 p50 / ours |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        var documents = KnowledgeDocumentsFolder.Find();
        Measure("our documents", documents, MembersQuestions(documents));
        var prose = new KnowledgeMadeUpProse(seed: 11);
        var folder = Directory.CreateTempSubdirectory("knowledge-scale-").FullName;
        try
        {
            for (var i = 0; i < Passages; i++)
                File.WriteAllText(
                    Path.Combine(folder, $"{i}.md"),
                    $"# {prose.Words(6)}\n\n{prose.Words(WordsEach)}.\n",
                    Encoding.UTF8
                );
            Measure("made-up prose", folder, [.. Enumerable.Range(0, AskedOfProse).Select(_ => "how do " + prose.Words(7))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string name, string folder, string[] questions)
    {
        var bytes = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var knowledge = KnowledgeBase.Load(new KnowledgeOptions { Folder = folder }).Base;
        var seconds = clock.Elapsed.TotalSeconds;
        processor = Environment.CpuUsage.TotalTime - processor;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var context = new AskContext("en");
        var ours = Times(questions, q => knowledge.Ask(q, context));
        var entries = knowledge.Indexes.First(i => i.Language == "en").Entries;
        using var fts5 = KnowledgeFts5Index.Build(
            entries.Select(e => string.Join('\n', [e.Entry.Heading, .. e.Entry.AlsoAsked, e.Entry.Text]))
        );
        var theirs = Times(questions, q => fts5.Search(q));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {knowledge.EntryCount} | {bytes / 1e6:0.0} | {seconds:0.00} | {processor.TotalSeconds:0.00} | {(double)held / bytes:0.0} | {At(ours, 50):0} | {At(ours, 99):0} | {At(theirs, 50):0} | {At(theirs, 99):0} | {At(theirs, 50) / At(ours, 50):0.0} |"
            )
        );
    }

    // The best of five rounds for each question: what it costs, without what else the machine does meanwhile.
    private static double[] Times<T>(string[] questions, Func<string, T> ask)
    {
        var times = new double[questions.Length];
        Array.Fill(times, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < questions.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                ask(questions[i]);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        Array.Sort(times);
        return times;
    }

    private static double At(double[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];

    private static string[] MembersQuestions(string documents) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(documents, "..", "tests", "Knowledge", "Questions"), "en-*.tsv")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Where(l => l.StartsWith("en\t", StringComparison.Ordinal))
                .Select(l => l.Split('\t')[3].Replace("\"", "", StringComparison.Ordinal))
                .Take(AskedOfOurs),
        ];
}
