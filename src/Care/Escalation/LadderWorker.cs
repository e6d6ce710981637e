using AftercareBot.Care.Alerts;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Escalation;

/// <summary>Takes the steps of ladders when they are due, and gives back claims that stay silent.</summary>
internal sealed partial class LadderWorker(
    LadderStore store,
    CaseDesk desk,
    LadderSignal signal,
    OutboxSignal outboxSignal,
    OutageContacts contacts,
    PolicyBook policies,
    CaseFeed feed,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<LadderWorker> logger
) : BackgroundService
{
    /// <summary>One pass over what is due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var caseId in await store.SilentAsync(cancellationToken))
        {
            if (await desk.LapseAsync(caseId, cancellationToken))
                Log.ClaimLapsed(logger, caseId);
        }

        foreach (var caseId in await store.DueAsync(cancellationToken))
        {
            if (await store.TakeStepAsync(caseId, cancellationToken) is not { } after)
                continue;
            outboxSignal.Wake();
            feed.Publish(new CaseChange(after.Id, CaseChangeKind.Paged, after.Level));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await policies.RefreshAsync(stoppingToken);
                await RunAsync(stoppingToken);
                await contacts.RefreshAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.RoundFailed(logger, exception);
            }

            await signal.WaitAsync(options.Value.Outbox.PollInterval, timeProvider, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Case {Case} was claimed and nobody wrote to the person: given back, responders are paged again"
        )]
        public static partial void ClaimLapsed(ILogger logger, Guid @case);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The ladders could not be looked at; tried again in a moment")]
        public static partial void RoundFailed(ILogger logger, Exception exception);
    }
}
