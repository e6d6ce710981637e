using System.Globalization;
using System.Threading.Channels;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AftercareBot.Care.Cases;

/// <summary>Carries the changes of cases between the instances on one PostgreSQL, by LISTEN and NOTIFY. A nudge, like the feed itself.</summary>
internal sealed partial class CaseBridge(
    PostgresCareDatabase database,
    CaseFeed feed,
    TimeProvider timeProvider,
    ILogger<CaseBridge> logger
) : BackgroundService
{
    private const string ChannelName = "care_cases";
    private const int MostWaiting = 1024;

    private readonly string instance = Guid.CreateVersion7(timeProvider.GetUtcNow()).ToString();
    private readonly Channel<CaseChange> outgoing = Channel.CreateBounded<CaseChange>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.Forward = change => outgoing.Writer.TryWrite(change);
        await Task.WhenAll(KeepAsync(ListenAsync, stoppingToken), KeepAsync(NotifyAsync, stoppingToken));
    }

    private async Task KeepAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await database.OpenAsync(cancellationToken);
                await work(cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Log.Broken(logger, exception);
                await Task.Delay(TimeSpan.FromSeconds(1), timeProvider, cancellationToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, told) => Receive(told.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        while (true)
            await connection.WaitAsync(cancellationToken);
    }

    private async Task NotifyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await foreach (var change in outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            var payload = string.Create(
                CultureInfo.InvariantCulture,
                $"{instance} {change.CaseId} {(int)change.Kind} {(int)change.Level}"
            );
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection)
            {
                Parameters =
                {
                    new() { Value = ChannelName },
                    new() { Value = payload },
                },
            };
            await notify.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private void Receive(string payload)
    {
        if (
            payload.Split(' ') is [var from, var id, var kind, var level]
            && !string.Equals(from, instance, StringComparison.Ordinal)
            && Guid.TryParse(id, out var caseId)
            && int.TryParse(kind, CultureInfo.InvariantCulture, out var what)
            && int.TryParse(level, CultureInfo.InvariantCulture, out var urgency)
        )
            feed.PublishHere(new CaseChange(caseId, (CaseChangeKind)what, (AlertLevel)urgency));
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Changes of cases do not reach the other instances; tried again in a second"
        )]
        public static partial void Broken(ILogger logger, Exception exception);
    }
}
