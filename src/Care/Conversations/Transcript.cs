using System.Data;
using System.Security.Cryptography;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Conversations;

internal sealed partial class Transcript(
    IWriteQueue writes,
    IReadConnections reads,
    KeyedHash hash,
    ITextProtector protector,
    SequentialIds ids,
    ILogger<Transcript> logger
) : ITranscript
{
    private const string Insert = """
        INSERT INTO transcript (id, conversation, who, text, at, message)
        VALUES (@Id, @Conversation, @Who, @Text, @At, @Message)
        """;

    // Ids sort by time, so this reads the conversation's last hour and needs no index of its own.
    private const string IsThere = """
        SELECT COUNT(*) FROM transcript WHERE conversation = @Conversation AND id >= @Since AND message = @Message
        """;

    private const string Last = """
        SELECT who, text, at FROM transcript WHERE conversation = @Conversation ORDER BY id DESC LIMIT @Count
        """;

    private static readonly TimeSpan DeliveredAgain = TimeSpan.FromHours(1);

    public Task AppendAsync(
        ConversationKey conversation,
        Speaker who,
        string text,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) => Work(conversation, who, text, at) is { } work ? writes.WriteAsync(work, cancellationToken) : Task.CompletedTask;

    public Task AppendSoonAsync(
        ConversationKey conversation,
        Speaker who,
        string text,
        DateTimeOffset at,
        string? messageKey,
        CancellationToken cancellationToken
    ) =>
        Work(conversation, who, text, at, messageKey) is { } work
            ? writes.WriteSoonAsync(work, cancellationToken)
            : Task.CompletedTask;

    public void Flush() => writes.Flush();

    private Func<IDbTransaction, int>? Work(
        ConversationKey conversation,
        Speaker who,
        string text,
        DateTimeOffset at,
        string? messageKey = null
    )
    {
        byte[] kept;
        try
        {
            kept = protector.Protect(text);
        }
        catch (CryptographicException exception)
        {
            Log.LineLeftOut(logger, exception);
            return null;
        }

        var row = new
        {
            Id = ids.Next(),
            Conversation = hash.OfConversation(conversation),
            Who = (int)who,
            Text = kept,
            At = at,
            Message = messageKey is null ? null : hash.Of("message", messageKey),
        };
        if (row.Message is null)
            return transaction => transaction.Connection!.Execute(Insert, row, transaction);
        var first = new
        {
            row.Conversation,
            row.Message,
            Since = Guid.CreateVersion7(at - DeliveredAgain),
        };
        return transaction =>
            transaction.Connection!.ExecuteScalar<long>(IsThere, first, transaction) > 0
                ? 0
                : transaction.Connection!.Execute(Insert, row, transaction);
    }

    public async ValueTask<IReadOnlyList<TranscriptLine>> LastAsync(
        ConversationKey conversation,
        int count,
        CancellationToken cancellationToken
    )
    {
        var parameters = new { Conversation = hash.OfConversation(conversation), Count = count };
        var rows = await reads.ReadAsync(
            connection => connection.Query<TranscriptRow>(Last, parameters).AsList(),
            cancellationToken
        );
        rows.Reverse();
        return [.. rows.Select(row => new TranscriptLine(row.Who, protector.TryRead(row.Text), row.At))];
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The key ring cannot be used: a line of a transcript was left out")]
        public static partial void LineLeftOut(ILogger logger, Exception exception);
    }
}
