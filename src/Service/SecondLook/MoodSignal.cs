using Azure;
using Azure.AI.TextAnalytics;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AftercareBot.Service.SecondLook;

/// <summary>Asks Azure AI Language how a message sounds and whether it tells where somebody is. No answer counts as no sign.</summary>
internal sealed partial class MoodSignal
{
    // The service takes documents of up to 5,120 characters; the end of a long message is where it turns.
    private const int LongestText = 5000;

    private readonly TextAnalyticsClient client;
    private readonly TextAnalyticsSettings settings;
    private readonly ResiliencePipeline<bool> pipeline;
    private readonly ILogger<MoodSignal> logger;

    public MoodSignal(
        TextAnalyticsClient client,
        IOptions<TextAnalyticsSettings> settings,
        TimeProvider time,
        ILogger<MoodSignal> logger
    )
    {
        this.client = client;
        this.settings = settings.Value;
        this.logger = logger;
        pipeline = new ResiliencePipelineBuilder<bool> { TimeProvider = time }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<bool>
                {
                    FailureRatio = 0.5,
                    MinimumThroughput = 4,
                    SamplingDuration = TimeSpan.FromMinutes(1),
                    BreakDuration = TimeSpan.FromMinutes(1),
                    ShouldHandle = new PredicateBuilder<bool>()
                        .Handle<RequestFailedException>()
                        .Handle<TimeoutRejectedException>(),
                }
            )
            .AddTimeout(settings.Value.TimeLimit)
            .Build();
    }

    /// <summary>Whether the message sounds so bad that a person should look at it. Never throws but for cancellation.</summary>
    public async Task<bool> IsAlarmingAsync(LookedAt message, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(token => AskAsync(message, token), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return false;
        }
        catch (Exception exception) when (exception is RequestFailedException or TimeoutRejectedException or HttpRequestException)
        {
            Log.NoAnswer(logger, exception.GetType().Name);
            return false;
        }
    }

    private async ValueTask<bool> AskAsync(LookedAt message, CancellationToken cancellationToken)
    {
        var text = message.Text.Length <= LongestText ? message.Text : message.Text[^LongestText..];
        var mood = await client.AnalyzeSentimentBatchAsync(
            [text],
            message.Language,
            new AnalyzeSentimentOptions { DisableServiceLogs = true },
            cancellationToken
        );
        var result = mood.Value[0];
        if (result.HasError)
            return false;
        var negative = result.DocumentSentiment.ConfidenceScores.Negative;
        if (negative >= settings.Negative)
            return true;
        return negative >= settings.NegativeWithWhereabouts && await TellsWhereAsync(text, message.Language, cancellationToken);
    }

    private async Task<bool> TellsWhereAsync(string text, string language, CancellationToken cancellationToken)
    {
        var found = await client.RecognizePiiEntitiesBatchAsync(
            [text],
            language,
            new RecognizePiiEntitiesOptions { DisableServiceLogs = true },
            cancellationToken
        );
        var result = found.Value[0];
        return !result.HasError
            && result.Entities.Any(entity =>
                entity.Category == PiiEntityCategory.Address || entity.Category == PiiEntityCategory.PhoneNumber
            );
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No second look at a message: {Failure}; the screen's word stands")]
        public static partial void NoAnswer(ILogger logger, string failure);
    }
}
