using System.Collections.Concurrent;
using System.Text;
using AftercareBot.Care.Alerts;
using AftercareBot.Care.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace AftercareBot.Service.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task With_a_collector_the_metrics_of_alerts_reach_it_and_hold_nothing_of_the_member()
    {
        var bodies = new ConcurrentQueue<byte[]>();
        await using var collector = await CollectorAsync(bodies);
        await using var service = await RunningService.StartAsync(
            null,
            $"--OpenTelemetry:Endpoint={collector.Urls.Single()}",
            "--OpenTelemetry:Protocol=http/protobuf"
        );
        await RaiseAsync(service);

        service.Services.GetRequiredService<MeterProvider>().ForceFlush().ShouldBeTrue();

        var sent = string.Concat(bodies.Select(Encoding.UTF8.GetString));
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

    private static async Task<WebApplication> CollectorAsync(ConcurrentQueue<byte[]> bodies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.MapPost(
            "/v1/metrics",
            async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                bodies.Enqueue(body.ToArray());
                return Results.Bytes([], "application/x-protobuf");
            }
        );
        await collector.StartAsync();
        return collector;
    }

    private static Task RaiseAsync(RunningService service) =>
        service
            .Services.GetRequiredService<AlertDesk>()
            .RaiseAsync(
                new AlertRequest
                {
                    Level = AlertLevel.Crisis,
                    Category = "overdose",
                    Subject = "self",
                    MessageText = "i took the whole bottle",
                    Conversation = new StoredReference
                    {
                        ChannelId = "directline",
                        ConversationId = "1",
                        UserId = "member-1",
                    },
                    At = TimeProvider.System.GetUtcNow(),
                },
                CancellationToken.None
            );
}
