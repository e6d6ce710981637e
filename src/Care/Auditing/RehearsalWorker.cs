using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Auditing;

/// <summary>Looks every minute whether a rehearsal is due; sleeps for good while they are off.</summary>
internal sealed partial class RehearsalWorker(
    Rehearsals rehearsals,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<RehearsalWorker> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Rehearsal.IsOn)
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), timeProvider);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await rehearsals.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A rehearsal could not be begun or ended; tried again in a minute")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
