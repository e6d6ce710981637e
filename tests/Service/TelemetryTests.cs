using AftercareBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace AftercareBot.Service.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task With_a_collector_the_metrics_of_alerts_reach_it_and_hold_nothing_of_the_member()
    {
        await using var collector = await HttpReceiver.StartAsync();
        await using var service = await RunningService.StartAsync(
            null,
            $"--OpenTelemetry:Endpoint={collector.Url}",
            "--OpenTelemetry:Protocol=http/protobuf"
        );
        await service.RaiseAsync("i took the whole bottle");

        service.Services.GetRequiredService<MeterProvider>().ForceFlush().ShouldBeTrue();

        var sent = string.Concat(collector.Received.Select(got => got.Body));
        sent.ShouldContain("care.alerts");
        sent.ShouldContain("aftercare-bot");
        sent.ShouldNotContain("bottle");
        sent.ShouldNotContain("member-1");
    }

    [Fact]
    public async Task Without_a_collector_nothing_of_it_is_there()
    {
        await using var service = await RunningService.StartAsync();

        service.Services.GetService<MeterProvider>().ShouldBeNull();
    }

    [Fact]
    public async Task An_endpoint_that_is_no_address_stops_the_start() =>
        (
            await Should.ThrowAsync<OptionsValidationException>(() =>
                RunningService.StartAsync(null, "--OpenTelemetry:Endpoint=nowhere")
            )
        )
            .Failures.ShouldHaveSingleItem()
            .ShouldContain("OpenTelemetry:Endpoint");
}
