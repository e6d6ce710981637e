using System.Data;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Alerts;

/// <summary>
/// Walks an alert's whole way once at start and undoes it, so that the first person in danger does not wait for code to be compiled
/// and keys to be read.
/// </summary>
internal sealed partial class WarmUp(
    CareDatabase database,
    CaseIntake intake,
    ITextProtector protector,
    TimeProvider timeProvider,
    ILogger<WarmUp> logger
) : BackgroundService
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var record = Record(timeProvider.GetUtcNow());
            await database.WriteAsync(transaction => Rehearse(transaction, record), cancellationToken);
        }
        catch (RehearsalOverException)
        {
            // Thrown by the work itself: the write queue has undone what it wrote.
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await RunAsync(stoppingToken);
    }

    private void Rehearse(IDbTransaction transaction, AlertRecord record)
    {
        intake.Take(transaction, record);
        throw new RehearsalOverException();
    }

    private AlertRecord Record(DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            ProposedCaseId = Guid.CreateVersion7(now),
            Level = AlertLevel.Emergency,
            Category = "rehearsal",
            Subject = "self",
            Rules = [],
            Person = "rehearsal",
            Conversation = "rehearsal",
            Reference = [],
            Text = protector.ProtectOrMark(string.Empty),
            At = now,
        };

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Debug,
            Message = "The rehearsal of an alert at start did not go through; the real ones have their own ways"
        )]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
