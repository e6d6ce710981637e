using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Storage;

/// <summary>
/// Opens the database while the rest of the service starts. A database that is away does not stop the start: a person who writes
/// gets the numbers and the alert its journal.
/// </summary>
internal sealed partial class StorageStart(CareDatabase database, ILogger<StorageStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await database.OpenAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotOpen(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Critical,
            Message = "The database cannot be opened: alerts go to the journal, conversations are not remembered"
        )]
        public static partial void NotOpen(ILogger logger, Exception exception);
    }
}
