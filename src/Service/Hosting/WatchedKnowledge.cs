using AftercareBot.Dialogs.Faq;
using AftercareBot.Knowledge;

namespace AftercareBot.Service.Hosting;

/// <summary>The documents as they are now, and what is wrong with them, told once for each change.</summary>
internal sealed partial class WatchedKnowledge : IKnowledge, IDisposable
{
    private readonly DocumentsWatcher watcher;
    private readonly ILogger<WatchedKnowledge> logger;
    private readonly Leftovers leftovers;

    public WatchedKnowledge(KnowledgeOptions options, TimeProvider time, ILogger<WatchedKnowledge> logger)
    {
        this.logger = logger;
        leftovers = new Leftovers(time);
        watcher = new DocumentsWatcher(options, time);
        watcher.Changed += (_, _) => Report();
        // Not a thread of the pool: this waits until all is read, and messages may be waiting for one.
        new Thread(Report) { IsBackground = true, Name = "Report of documents" }.Start();
    }

    public KnowledgeBase Current => watcher.Current.Base;

    public void Dispose()
    {
        watcher.Dispose();
        leftovers.Dispose();
    }

    private void Report()
    {
        var load = watcher.Current;
        Log.Loaded(logger, load.Base.EntryCount, load.Problems.Count);
        foreach (var problem in load.Problems)
            Log.Problem(logger, problem.ToString());
        leftovers.ClearSoon();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The documents hold {Entries} entries; {Problems} problems")]
        public static partial void Loaded(ILogger logger, int entries, int problems);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Documents: {Problem}")]
        public static partial void Problem(ILogger logger, string problem);
    }
}
