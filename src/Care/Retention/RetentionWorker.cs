using AftercareBot.Care.Storage;
using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Retention;

/// <summary>Erases what is older than the settings allow, a little at a time, so that no turn waits for it.</summary>
internal sealed partial class RetentionWorker(
    CareDatabase database,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<RetentionWorker> logger
) : BackgroundService
{
    private const int AtOnce = 200;
    private const int MostFound = 10_000;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    // Found by a reader, which nobody waits for; only the deletions, by key, go through the writer.
    private const string OldLines = """
        SELECT t.conversation, t.id FROM transcript t WHERE t.at < @before AND NOT EXISTS (
            SELECT 1 FROM cases c WHERE c.conversation = t.conversation AND c.closed_at IS NULL)
        LIMIT @MostFound
        """;

    private const string DeleteLine = "DELETE FROM transcript WHERE conversation = @Conversation AND id = @Id";

    private const string EraseCases = """
        UPDATE cases SET reference = @Nothing, note = NULL, person = id, member_id = NULL
        WHERE id IN (SELECT id FROM cases WHERE closed_at < @Before AND person <> id LIMIT @AtOnce)
        """;

    private const string EraseAlerts = """
        UPDATE alerts SET text = @Nothing WHERE id IN (
            SELECT a.id FROM alerts a JOIN cases c ON c.id = a.case_id
            WHERE c.closed_at < @Before AND length(a.text) > 0 LIMIT @AtOnce)
        """;

    private const string DeleteQuestions = """
        DELETE FROM review_items WHERE id IN (SELECT id FROM review_items WHERE at < @Before LIMIT @AtOnce)
        """;

    private const string DeleteDeliveries = """
        DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE at < @Before LIMIT @AtOnce)
        """;

    // Channels give up repeating within hours.
    private static readonly TimeSpan DeliveriesStay = TimeSpan.FromDays(3);

    /// <summary>Erases everything that is due.</summary>
    /// <returns>How many rows were erased.</returns>
    public async Task<int> EraseAsync(CancellationToken cancellationToken)
    {
        var (now, settings) = (timeProvider.GetUtcNow(), options.Value.Retention);
        var closedBefore = now.AddDays(-settings.ClosedCaseDays);
        return await EraseLinesAsync(now.AddDays(-settings.TranscriptDays), cancellationToken)
            + await EraseAsync(EraseAlerts, closedBefore, cancellationToken)
            + await EraseAsync(EraseCases, closedBefore, cancellationToken)
            + await EraseAsync(DeleteDeliveries, now - DeliveriesStay, cancellationToken)
            + await EraseAsync(DeleteQuestions, now.AddDays(-settings.ReviewDays), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, timeProvider);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var erased = await EraseAsync(stoppingToken);
                if (erased > 0)
                    Log.Erased(logger, erased);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, exception);
            }
        }
    }

    private async Task<int> EraseLinesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var total = 0;
        List<OldLine> found;
        do
        {
            found = await database.ReadAsync(
                connection => connection.Query<OldLine>(OldLines, new { before, MostFound }).AsList(),
                cancellationToken
            );
            foreach (var lines in found.Chunk(AtOnce))
                await database.WriteAsync(
                    transaction => transaction.Connection!.Execute(DeleteLine, lines, transaction),
                    cancellationToken
                );
            total += found.Count;
        } while (found.Count == MostFound);

        return total;
    }

    private async Task<int> EraseAsync(string statement, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            Before = before,
            AtOnce,
            Nothing = Array.Empty<byte>(),
        };
        var total = 0;
        int erased;
        do
        {
            erased = await database.WriteAsync(
                transaction => transaction.Connection!.Execute(statement, parameters, transaction),
                cancellationToken
            );
            total += erased;
        } while (erased == AtOnce);

        return total;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Retention erased {Rows} rows")]
        public static partial void Erased(ILogger logger, int rows);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Retention could not erase; it tries again in a few hours")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
