namespace AftercareBot.Knowledge;

/// <summary>
/// Answers questions from documents. Immutable: one instance serves all threads, and a change of documents makes a new one
/// (<see cref="DocumentsWatcher"/>).
/// </summary>
public sealed class KnowledgeBase
{
    private readonly Asker _asker;
    private readonly Dictionary<string, (SearchIndex Index, int Entry)> _entries = new(StringComparer.Ordinal);

    internal KnowledgeBase(IReadOnlyList<SearchIndex> indexes, KnowledgeData data)
    {
        Indexes = indexes;
        Data = data;
        _asker = new Asker(indexes, data, FindEntry);
        foreach (var index in indexes)
        {
            for (var i = 0; i < index.Entries.Length; i++)
                _entries.TryAdd(index.Entries[i].Entry.Id, (index, i));
        }
    }

    /// <summary>How many passages can be found, in all languages.</summary>
    public int EntryCount => Indexes.Sum(i => i.Entries.Length);

    /// <summary>Languages of the documents, two letters each.</summary>
    public IReadOnlyList<string> Languages => [.. Indexes.Select(i => i.Language)];

    /// <summary>Whether questions are read for their meaning, or compared by words alone. Waits for the weights.</summary>
    public bool ReadsMeaning => Data.Meaning?.IsUsable ?? false;

    /// <summary>Ends when the lines of these documents that were not read beforehand have been; until then words find them.</summary>
    public Task MeaningRead { get; private set; } = Task.CompletedTask;

    internal IReadOnlyList<SearchIndex> Indexes { get; }

    internal KnowledgeData Data { get; }

    /// <summary>Reads the documents and the room's data. Whatever is wrong is among the problems; nothing is thrown.</summary>
    public static KnowledgeLoad Load(KnowledgeOptions options) => new KnowledgeLoader(options).Load(previous: null);

    /// <summary>Answers a question. Pure and thread-safe; any text is taken.</summary>
    /// <param name="question">What the member wrote.</param>
    /// <param name="context">What the caller knows of the conversation.</param>
    public Answer Ask(string question, AskContext context) => _asker.Ask(question ?? "", context ?? new AskContext());

    /// <summary>The answer of one entry, for a choice or follow-up that was tapped; null when there is no such entry.</summary>
    public Answer? Show(string entryId) => FindEntry(entryId) is var (index, entry) ? _asker.Show(index, entry) : null;

    internal void ReadMissing(CancellationToken cancellationToken)
    {
        var indexes = Indexes.Select(i => i.Meaning).OfType<MeaningIndex>().Where(m => m.IsMissingLines).ToList();
        if (indexes.Count == 0)
            return;
        var read = new TaskCompletionSource();
        var thread = new Thread(() =>
        {
            foreach (var index in indexes)
                index.ReadMissing(cancellationToken);
            read.SetResult();
        })
        {
            IsBackground = true,
            Priority = ThreadPriority.BelowNormal,
            Name = "Reading of documents for their meaning",
        };
        MeaningRead = read.Task;
        thread.Start();
    }

    private (SearchIndex Index, int Entry)? FindEntry(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        return _entries.TryGetValue(id, out var found) || _entries.TryGetValue(Slug.NormalizeId(id), out found) ? found : null;
    }
}
