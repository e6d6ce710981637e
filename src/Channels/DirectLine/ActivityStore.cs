using System.Data;
using System.Text;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.DirectLine;

/// <summary>
/// The activities of every conversation, encrypted, in order. An activity that the database does not take, or not soon, is read and
/// streamed from memory meanwhile: a person in danger gets the numbers either way, and only a restart loses the copy. It is
/// written with the conversation's next activity.
/// </summary>
internal sealed partial class ActivityStore(
    IWriteQueue writes,
    IReadConnections reads,
    CareDatabase database,
    ITextProtector protector,
    TimeProvider time,
    ILogger<ActivityStore> logger
)
{
    private const string Last = "SELECT COALESCE(MAX(seq), 0) FROM directline_activities WHERE conversation = @Conversation";

    private const string Insert = """
        INSERT INTO directline_activities (conversation, seq, activity, at) VALUES (@Conversation, @Place, @Activity, @At)
        """;

    private const string Select = """
        SELECT seq AS Sequence, activity AS Json FROM directline_activities
        WHERE conversation = @Conversation AND seq > @After ORDER BY seq
        """;

    // Many times what a healthy disk takes, and little for somebody who waits for an answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly UnsavedActivities unsaved = new(time);

    /// <summary>Adds an activity to the end. Completes when readers see it: it is on disk, or the disk was not to be had.</summary>
    public async Task AppendAsync(string conversationId, byte[] json)
    {
        var (added, mustWrite) = unsaved.Add(conversationId, json);
        if (mustWrite)
            _ = WriteAsync(conversationId);
        try
        {
            await added.Readable.WaitAsync(Patience, time);
        }
        catch (TimeoutException)
        {
            Log.Slow(logger);
            unsaved.Show(conversationId, added);
        }
    }

    /// <summary>The activities behind a place, in order.</summary>
    public async ValueTask<IReadOnlyList<StoredActivity>> AfterAsync(
        string conversationId,
        long sequence,
        CancellationToken cancellationToken
    )
    {
        // Before the database: what moves there meanwhile is then found twice, and never not at all.
        var shown = unsaved.ShownAfter(conversationId, sequence);
        var found = await ReadAsync(conversationId, sequence, cancellationToken);
        return shown.Count == 0
            ? found
            : [.. found.Concat(shown).DistinctBy(activity => activity.Sequence).OrderBy(activity => activity.Sequence)];
    }

    private async Task<IReadOnlyList<StoredActivity>> ReadAsync(
        string conversationId,
        long sequence,
        CancellationToken cancellationToken
    )
    {
        var found = new List<StoredActivity>();
        try
        {
            var read = reads.ReadAsync(
                connection =>
                    connection
                        .Query<(long Sequence, byte[] Json)>(Select, new { Conversation = conversationId, After = sequence })
                        .AsList(),
                cancellationToken
            );
            foreach (var (place, kept) in await read.AsTask().WaitAsync(Patience, time, cancellationToken))
                if (protector.TryRead(kept) is { } json)
                    found.Add(new StoredActivity(place, Encoding.UTF8.GetBytes(json)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotRead(logger, exception.GetType().Name);
        }

        return found;
    }

    // One writer a conversation, so that its order holds; what arrives during a commit shares the next one.
    private async Task WriteAsync(string conversationId)
    {
        while (unsaved.TakeForWriting(conversationId) is { Count: > 0 } batch)
        {
            try
            {
                var texts = batch.Select(activity => protector.Protect(Encoding.UTF8.GetString(activity.Json))).ToList();
                var at = time.GetUtcNow();
                await writes.WriteAsync(
                    transaction => InsertAll(transaction, conversationId, batch, texts, at),
                    CancellationToken.None
                );
                unsaved.Saved(conversationId, batch);
            }
            catch (Exception exception)
            {
                Log.KeptInMemory(logger, exception.GetType().Name);
                unsaved.Show(conversationId, batch[^1]);
            }
        }
    }

    private void InsertAll(
        IDbTransaction transaction,
        string conversationId,
        IReadOnlyList<UnsavedActivity> batch,
        List<byte[]> texts,
        DateTimeOffset at
    )
    {
        var connection = transaction.Connection!;
        // Places are given in this order, so they must be seen in it: a place that is committed late lies behind a reader's watermark.
        database.InOrder(transaction, conversationId);
        var last = connection.ExecuteScalar<long>(Last, new { Conversation = conversationId }, transaction);
        for (var index = 0; index < batch.Count; index++)
        {
            last = unsaved.PlaceBehind(batch[index], last);
            var row = new
            {
                Conversation = conversationId,
                Place = last,
                Activity = texts[index],
                At = at,
            };
            connection.Execute(Insert, row, transaction);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "An activity of the web chat could not be stored ({Reason}) and is kept in memory"
        )]
        public static partial void KeptInMemory(ILogger logger, string reason);

        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "The database takes long over an activity of the web chat, which is shown from memory meanwhile"
        )]
        public static partial void Slow(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "The activities of a web chat could not be read ({Reason})")]
        public static partial void NotRead(ILogger logger, string reason);
    }
}
