using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Microsoft.Bot.Connector.Rest;

/// <summary>
/// How a call to a channel is tried again: on 408, 429, 500, 502, 503, 504, a broken connection and no answer within 15 seconds, after
/// what Retry-After asks. A reply may so arrive twice, which is better than not at all.
/// </summary>
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
                        .Handle<TimeoutRejectedException>()
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
            is HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or HttpStatusCode.InternalServerError
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
