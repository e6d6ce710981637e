using System.Data.Common;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Care.Review;

/// <summary>Keeps what was noted for the review list, beside the turns and never in one.</summary>
internal sealed partial class ReviewWriter(IReviewList list, TimeProvider timeProvider, ILogger<ReviewWriter> logger)
    : BackgroundService,
        IReviewNotes
{
    // More than a group asks in an hour; what comes while the database is away for longer is not kept.
    private const int MostWaiting = 500;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly Channel<ReviewNote> waiting = Channel.CreateBounded<ReviewNote>(MostWaiting);

    public void Add(ReviewNote note)
    {
        if (!waiting.Writer.TryWrite(note))
            Log.Full(logger);
    }

    /// <summary>Keeps everything that waits.</summary>
    /// <returns>False when the database or the keys are away; what is left goes on waiting.</returns>
    public async Task<bool> WriteWaitingAsync(CancellationToken cancellationToken)
    {
        while (waiting.Reader.TryPeek(out var note))
        {
            try
            {
                await list.AddAsync(note, cancellationToken);
            }
            catch (Exception exception) when (exception is DbException or CryptographicException)
            {
                Log.NotYet(logger, exception.GetType().Name);
                return false;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One question that cannot be kept must not stop those behind it.
                Log.Dropped(logger, exception.GetType().Name);
            }

            waiting.Reader.TryRead(out _);
        }

        return true;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteWaitingAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            if (!await WriteWaitingAsync(stoppingToken))
                await Task.Delay(RetryAfter, timeProvider, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The review list takes no more questions until it can be written")]
        public static partial void Full(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The review list could not be written ({Reason}); it is tried again")]
        public static partial void NotYet(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A question could not be put on the review list ({Reason})")]
        public static partial void Dropped(ILogger logger, string reason);
    }
}
