using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AftercareBot.Care.Storage;

/// <summary>Between the instances on one PostgreSQL, by LISTEN and NOTIFY.</summary>
internal sealed partial class PostgresRelay(
    PostgresCareDatabase database,
    TimeProvider timeProvider,
    ILogger<PostgresRelay> logger
) : BackgroundService, IInstanceRelay
{
    private const string ChannelName = "care";
    private const int MostWaiting = 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string instance = Guid.CreateVersion7(timeProvider.GetUtcNow()).ToString();
    private readonly ConcurrentDictionary<string, Listener> listeners = new(StringComparer.Ordinal);
    private readonly Channel<(string Topic, string Text)> outgoing = Channel.CreateBounded<(string, string)>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    public void Send(string topic, string text) => outgoing.Writer.TryWrite((topic, text));

    public void Listen(string topic, Action<string> heard, Action rejoined) => listeners[topic] = new Listener(heard, rejoined);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(KeepAsync(ListenAsync, stoppingToken), KeepAsync(NotifyAsync, stoppingToken));

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
                await Task.Delay(Pause, timeProvider, cancellationToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, told) => Receive(told.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        foreach (var listener in listeners.Values)
            listener.Rejoined();
        while (true)
            await connection.WaitAsync(cancellationToken);
    }

    private async Task NotifyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await foreach (var (topic, text) in outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection)
            {
                Parameters =
                {
                    new() { Value = ChannelName },
                    new() { Value = $"{instance} {topic} {text}" },
                },
            };
            await notify.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private void Receive(string payload)
    {
        if (
            payload.Split(' ', 3) is [var from, var topic, var text]
            && !string.Equals(from, instance, StringComparison.Ordinal)
            && listeners.TryGetValue(topic, out var listener)
        )
            listener.Heard(text);
    }

    private sealed record Listener(Action<string> Heard, Action Rejoined);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The other instances are not heard or told; tried again in a second")]
        public static partial void Broken(ILogger logger, Exception exception);
    }
}
