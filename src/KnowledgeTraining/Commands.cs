using System.Diagnostics;
using AftercareBot.Encoder;
using AftercareBot.Knowledge;
using AftercareBot.Knowledge.Import;

namespace AftercareBot.KnowledgeTraining;

/// <summary>The verbs of the command line.</summary>
internal static class Commands
{
    public static int Train(string documents, string questions, string dataFolder)
    {
        var asked = QuestionSet.Read(questions);
        var load = KnowledgeBase.Load(new KnowledgeOptions { Folder = documents, DataFolder = dataFolder });
        var examples = new Examples(
            load.Base.Data,
            StoredLines.Without([.. load.Documents.Values.Where(d => !d.IsDraft)], asked.Where(q => q.IsHeldBack)),
            asked.Select(q => q.Text).ToHashSet(StringComparer.Ordinal)
        );
        var (ofAuthored, ofPlain) = (examples.FromAuthored(), examples.FromPlain());
        var authored = Training.Train(ofAuthored, Model.Default.Authored);
        var plain = Training.Train(ofPlain, Model.Default.Plain);
        // What was learned for words is the start, so that meaning only adds to it.
        var model = new Model(
            authored,
            plain,
            Training.TrainMeaning(ofAuthored, authored),
            Training.TrainMeaning(ofPlain, plain),
            ReferTrainer.Train(ofAuthored, authored)
        );
        model.Write(Path.Combine(dataFolder, Model.FileName));
        Console.WriteLine(
            $"Trained: answers from {authored.AnswerFrom} and {model.AuthoredMeaning.AnswerFrom}, plain from {plain.AnswerFrom} and {model.PlainMeaning.AnswerFrom}."
        );
        return 0;
    }

    public static int Read(string documents, string dataFolder)
    {
        var load = KnowledgeBase.Load(new KnowledgeOptions { Folder = documents, DataFolder = dataFolder });
        using var weights = File.OpenRead(Path.Combine(dataFolder, MeaningStore.WeightsName));
        var reader = new MeaningReader(SentenceEncoder.Load(weights));
        var lines = load
            .Documents.Values.Where(d => !d.IsDraft)
            .OrderBy(d => d.Language, StringComparer.Ordinal)
            .ThenBy(d => d.File, StringComparer.Ordinal)
            .SelectMany(d => d.Entries)
            .SelectMany(e => e.AlsoAsked.Prepend(e.Heading))
            .Select(text => Words.Of(text))
            .DistinctBy(MeaningStore.KeyOf)
            .AsParallel()
            .AsOrdered()
            .Select(words => (MeaningStore.KeyOf(words), reader.Read(words)))
            .ToList();
        MeaningFile.Write(Path.Combine(dataFolder, MeaningFile.FileName), lines);
        Console.WriteLine($"Read {lines.Count} ways of asking.");
        return 0;
    }

    public static int Report(string documents, string questions, string dataFolder, string report, bool details)
    {
        var load = KnowledgeBase.Load(new KnowledgeOptions { Folder = documents, DataFolder = dataFolder });
        var measured = new Measurement([.. load.Documents.Values.Where(d => !d.IsDraft)], load.Base.Data);
        var text = measured.Report(QuestionSet.Read(questions), details);
        if (!details)
            File.WriteAllText(report, text);
        Console.Write(text);
        return 0;
    }

    public static int Export(string documents, string questions, string dataFolder)
    {
        var load = KnowledgeBase.Load(new KnowledgeOptions { Folder = documents, DataFolder = dataFolder });
        var heldBack = QuestionSet.Read(questions).Where(q => q.IsHeldBack).Select(q => Words.Normalize(q.Text));
        MeaningLines.Write(
            load.Documents.Values.Where(d => !d.IsDraft).OrderBy(d => d.File, StringComparer.Ordinal),
            heldBack.ToHashSet(StringComparer.Ordinal),
            Console.Out
        );
        return 0;
    }

    public static int Ask(string documents, string dataFolder, string[] text)
    {
        var clock = Stopwatch.StartNew();
        var load = KnowledgeBase.Load(
            new KnowledgeOptions
            {
                Folder = documents,
                DataFolder = dataFolder,
                AnswerFromDrafts = true,
            }
        );
        Console.WriteLine($"{load.Base.EntryCount} entries in {clock.ElapsedMilliseconds} ms");
        foreach (var problem in load.Problems)
            Console.WriteLine(problem);
        var lines = text.Length > 0 ? [string.Join(' ', text)] : StandardInput();
        foreach (var line in lines)
        {
            clock.Restart();
            var answer = load.Base.Ask(line, new AskContext());
            var micros = clock.Elapsed.TotalMicroseconds;
            Console.WriteLine(
                $"\n> {line}\n{answer.Outcome} {answer.Score:0.000} {answer.EntryId} ({micros:0} µs)\n{answer.Text}"
            );
            foreach (var source in answer.Sources)
                Console.WriteLine($"   {source.File} | {source.Heading} | {source.Publisher}");
        }

        return 0;
    }

    public static async Task<int> ImportAsync(
        string[] paths,
        string output,
        string dataFolder,
        string? reviewed,
        CancellationToken cancellationToken
    )
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var options = new ImportOptions
        {
            Paths = paths,
            OutFolder = output,
            Today = today,
            DataFolder = dataFolder,
            ReviewedFolder = reviewed,
        };
        var result = await DocumentImport.RunAsync(options, cancellationToken);
        foreach (var flag in result.Flags)
            Console.WriteLine($"{flag.File}:{flag.Line}: {flag.Kind}: {flag.Text}");
        foreach (var problem in result.Problems)
            Console.WriteLine(problem);
        return result.Problems.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> StandardInput()
    {
        while (Console.ReadLine() is { } line)
            yield return line;
    }
}
