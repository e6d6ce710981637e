using System.Data.Common;
using System.Text.Json;
using AftercareBot.Care.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.State;

/// <summary>
/// Bot state in the care database. A database that is away costs the bot its memory, not the member the answer: reads then find
/// nothing and writes are dropped, which is logged.
/// </summary>
public sealed partial class CareStorage(IConversationStateStore store, ILogger<CareStorage> logger) : IStorage
{
    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        try
        {
            var found = await store.ReadAsync(keys, cancellationToken);
            return found.ToDictionary(item => item.Key, item => StateJson.Deserialize(item.Value), StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is DbException or JsonException or KeyNotFoundException)
        {
            Log.NotRead(logger, exception.GetType().Name);
            return new Dictionary<string, object>(StringComparer.Ordinal);
        }
    }

    /// <inheritdoc/>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var json = changes.ToDictionary(
            change => change.Key,
            change => StateJson.Serialize(change.Value),
            StringComparer.Ordinal
        );
        await TryAsync(() => store.WriteAsync(json, cancellationToken));
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
        TryAsync(() => store.DeleteAsync(keys, cancellationToken));

    private async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (DbException exception)
        {
            Log.NotWritten(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "The state of a conversation could not be read ({Reason}); it begins anew"
        )]
        public static partial void NotRead(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "The state of a conversation could not be written ({Reason})")]
        public static partial void NotWritten(ILogger logger, string reason);
    }
}
