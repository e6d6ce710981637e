using System.Text;
using AftercareBot.Knowledge;
using BenchmarkDotNet.Attributes;

namespace AftercareBot.Benchmarks;

/// <summary>18,000 long passages of made-up prose with the word frequencies of real text; SQLite FTS5 over the same in the same run.</summary>
[MemoryDiagnoser]
public class KnowledgeScaleBenchmarks
{
    private const int Passages = 18_000;
    private const int WordsEach = 200;
    private static readonly AskContext Context = new("en");
    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-scale-").FullName;
    private string[] _questions = [];
    private KnowledgeBase _knowledge = null!;
    private KnowledgeFts5Index _fts5 = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        var prose = new KnowledgeMadeUpProse(seed: 11);
        var texts = new string[Passages];
        for (var i = 0; i < Passages; i++)
        {
            texts[i] = $"# {prose.Words(6)}\n\n{prose.Words(WordsEach)}.\n";
            File.WriteAllText(Path.Combine(_folder, $"{i}.md"), texts[i], Encoding.UTF8);
        }

        _questions = [.. Enumerable.Range(0, 64).Select(_ => "how do " + prose.Words(7))];
        _knowledge = KnowledgeBase.Load(new KnowledgeOptions { Folder = _folder }).Base;
        _fts5 = KnowledgeFts5Index.Build(texts);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _fts5.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public Answer Ask() => _knowledge.Ask(_questions[_next++ % _questions.Length], Context);

    [Benchmark(Baseline = true)]
    public int Fts5() => _fts5.Search(_questions[_next++ % _questions.Length]);

    [Benchmark]
    public int Index() => KnowledgeBase.Load(new KnowledgeOptions { Folder = _folder }).Base.EntryCount;
}
