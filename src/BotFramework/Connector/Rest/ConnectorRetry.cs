using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace Microsoft.Bot.Connector.Rest;

/// <summary>How a call to a channel is tried again: on 429, 502, 503, 504 and a broken connection, and as long as Retry-After asks.</summary>
internal static class ConnectorRetry
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = 4,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = TimeSpan.FromMilliseconds(400),
                    MaxDelay = LongestWait,
                    ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                        .Handle<HttpRequestException>()
                        .HandleResult(response => IsPassing(response.StatusCode)),
                    DelayGenerator = arguments => new ValueTask<TimeSpan?>(
                        RetryAfter(arguments.Outcome.Result?.Headers.RetryAfter, time.GetUtcNow())
                    ),
                    OnRetry = arguments =>
                    {
                        arguments.Outcome.Result?.Dispose();
                        return default;
                    },
                }
            )
            .AddTimeout(TimeSpan.FromSeconds(15))
            .Build();

    private static bool IsPassing(HttpStatusCode status) =>
        status
            is HttpStatusCode.TooManyRequests
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? header?.Date - now;
        return wait switch
        {
            null => null,
            { } negative when negative < TimeSpan.Zero => TimeSpan.Zero,
            { } tooLong when tooLong > LongestWait => LongestWait,
            _ => wait,
        };
    }
}
