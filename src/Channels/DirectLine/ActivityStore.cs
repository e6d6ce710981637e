using System.Collections.Concurrent;
using System.Text;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.DirectLine;

/// <summary>
/// The activities of every conversation, encrypted, in order. When the database cannot be written an activity is kept in memory
/// and still read and streamed from here: a person in danger gets the numbers either way, and only a restart loses the copy.
/// </summary>
internal sealed partial class ActivityStore(
    IWriteQueue writes,
    IReadConnections reads,
    ITextProtector protector,
    TimeProvider time,
    ILogger<ActivityStore> logger
)
{
    private const string Insert = """
        INSERT INTO directline_activities (conversation, seq, activity, at)
        SELECT @Conversation, COALESCE(MAX(seq), 0) + 1, @Activity, @At
        FROM directline_activities WHERE conversation = @Conversation
        """;

    private const string Select = """
        SELECT seq AS Sequence, activity AS Json FROM directline_activities
        WHERE conversation = @Conversation AND seq > @After ORDER BY seq
        """;

    // Places behind everything the database will have given out before it is back.
    private const long FirstUnsaved = 1_000_000_000;

    private readonly ConcurrentDictionary<string, List<StoredActivity>> unsaved = new(StringComparer.Ordinal);

    /// <summary>Adds an activity to the end. Completes when it is on disk, or kept in memory because the disk was not to be had.</summary>
    public async Task AppendAsync(string conversationId, byte[] json, CancellationToken cancellationToken)
    {
        try
        {
            var row = new
            {
                Conversation = conversationId,
                Activity = protector.Protect(Encoding.UTF8.GetString(json)),
                At = time.GetUtcNow(),
            };
            await writes.WriteAsync(transaction => transaction.Connection!.Execute(Insert, row, transaction), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.KeptInMemory(logger, exception.GetType().Name);
            var list = unsaved.GetOrAdd(conversationId, _ => []);
            lock (list)
                list.Add(new StoredActivity(FirstUnsaved + list.Count, json));
        }
    }

    /// <summary>The activities behind a place, in order.</summary>
    public async ValueTask<IReadOnlyList<StoredActivity>> AfterAsync(
        string conversationId,
        long sequence,
        CancellationToken cancellationToken
    )
    {
        var found = new List<StoredActivity>();
        try
        {
            var rows = await reads.ReadAsync(
                connection =>
                    connection
                        .Query<(long Sequence, byte[] Json)>(Select, new { Conversation = conversationId, After = sequence })
                        .AsList(),
                cancellationToken
            );
            foreach (var (place, kept) in rows)
                if (protector.TryRead(kept) is { } json)
                    found.Add(new StoredActivity(place, Encoding.UTF8.GetBytes(json)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotRead(logger, exception.GetType().Name);
        }

        if (unsaved.TryGetValue(conversationId, out var list))
            lock (list)
                found.AddRange(list.Where(activity => activity.Sequence > sequence));
        return found;
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "An activity of the web chat could not be stored ({Reason}) and is kept in memory"
        )]
        public static partial void KeptInMemory(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "The activities of a web chat could not be read ({Reason})")]
        public static partial void NotRead(ILogger logger, string reason);
    }
}
