using AftercareBot.Knowledge;
using BenchmarkDotNet.Attributes;

namespace AftercareBot.Benchmarks;

/// <summary>Questions over this repository's documents, our index beside SQLite FTS5 over the same text.</summary>
[MemoryDiagnoser]
public class KnowledgeBenchmarks
{
    private static readonly string[] Questions =
    [
        "can i have a beer w my kpins",
        "how long does benzo withdrawl last",
        "is it dangerous to just stop klonopin cold turkey",
        "whats paws",
        "what are your opening hours",
        "how much can i take",
    ];

    private static readonly AskContext Context = new("en");
    private KnowledgeBase _knowledge = null!;
    private KnowledgeFts5Index _fts5 = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        var folder = KnowledgeDocumentsFolder.Find();
        _knowledge = KnowledgeBase.Load(new KnowledgeOptions { Folder = folder }).Base;
        _fts5 = KnowledgeFts5Index.Build(
            _knowledge.Indexes[0].Entries.Select(e => string.Join('\n', [e.Entry.Heading, .. e.Entry.AlsoAsked, e.Entry.Text]))
        );
    }

    [GlobalCleanup]
    public void Cleanup() => _fts5.Dispose();

    [Benchmark]
    public Answer Ask() => _knowledge.Ask(Questions[_next++ % Questions.Length], Context);

    [Benchmark(Baseline = true)]
    public int Fts5() => _fts5.Search(Questions[_next++ % Questions.Length]);

    [Benchmark]
    public int Load() => KnowledgeBase.Load(new KnowledgeOptions { Folder = KnowledgeDocumentsFolder.Find() }).Base.EntryCount;
}
