using AftercareBot.Care.Deliveries;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Channels.Messages;

/// <summary>
/// Handles each message that a provider delivers once, over restarts and instances. Somebody may be in danger: a database that is
/// away or slow keeps no message waiting, and what this process remembers decides meanwhile.
/// </summary>
internal sealed partial class DeliveredOnce(
    IDeliveries deliveries,
    SeenOnce seen,
    TimeProvider time,
    ILogger<DeliveredOnce> logger
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Takes a delivery, or says what became of it.</summary>
    public async Task<DeliveryState> TakeAsync(string channel, string id)
    {
        var isNewHere = seen.IsNew($"{channel} {id}");
        try
        {
            return await deliveries.TakeAsync(channel, id, CancellationToken.None).WaitAsync(Patience, time);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.FromMemory(logger, exception.GetType().Name);
            return isNewHere ? DeliveryState.Taken : DeliveryState.Done;
        }
    }

    /// <summary>It was handled.</summary>
    public Task DoneAsync(string channel, string id) => TryAsync(deliveries.DoneAsync(channel, id, CancellationToken.None));

    /// <summary>It was not handled, so that the provider's next try is to be taken.</summary>
    public Task ForgetAsync(string channel, string id)
    {
        seen.Forget($"{channel} {id}");
        return TryAsync(deliveries.ForgetAsync(channel, id, CancellationToken.None));
    }

    // What is not kept now is at worst handled again.
    private async Task TryAsync(Task keeping)
    {
        try
        {
            await keeping.WaitAsync(Patience, time);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotKept(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Whether a message was delivered before is known from memory only: the database is away ({Reason})"
        )]
        public static partial void FromMemory(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "That a message was handled could not be kept ({Reason})")]
        public static partial void NotKept(ILogger logger, string reason);
    }
}
