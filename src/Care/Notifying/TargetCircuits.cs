using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;

namespace AftercareBot.Care.Notifying;

/// <summary>A circuit breaker for each target, so that a dead one is left alone and takes no place from the others.</summary>
internal sealed class TargetCircuits(IOptions<CareOptions> options, TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, ResiliencePipeline<NotifyOutcome>> circuits = new(StringComparer.Ordinal);

    /// <summary>The circuit of a shared target; persons share the one of their kind, since it is the provider that breaks.</summary>
    public ResiliencePipeline<NotifyOutcome> Of(OutboxRow row) =>
        circuits.GetOrAdd(row.ResponderId is null ? $"{row.Notifier}/{row.Target}" : row.Notifier, _ => Build());

    private ResiliencePipeline<NotifyOutcome> Build()
    {
        var settings = options.Value.Outbox;
        var builder = new ResiliencePipelineBuilder<NotifyOutcome> { TimeProvider = timeProvider };
        return builder
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<NotifyOutcome>
                {
                    FailureRatio = 1.0,
                    MinimumThroughput = settings.FailuresThatBreak,
                    SamplingDuration = TimeSpan.FromMinutes(2),
                    BreakDuration = settings.BreakDuration,
                    ShouldHandle = new PredicateBuilder<NotifyOutcome>().HandleResult(static outcome =>
                        outcome.Result is NotifyResult.Unknown
                    ),
                }
            )
            .Build();
    }
}
