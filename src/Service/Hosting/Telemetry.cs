using System.Runtime.CompilerServices;
using AftercareBot.Care;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace AftercareBot.Service.Hosting;

/// <summary>
/// Sends metrics to a collector when the settings name one: <c>OpenTelemetry:Endpoint</c>, or the standard
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. Otherwise nothing of it is loaded.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OpenTelemetry:Endpoint";
    private const string Protocol = "OpenTelemetry:Protocol";
    private const string Http = "http/protobuf";

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var endpoint = configuration[Endpoint] is { Length: > 0 } own ? own : configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrEmpty(endpoint))
            return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
            throw new OptionsValidationException(Endpoint, typeof(Uri), [$"{Endpoint} is not an address."]);
        Start(services, address, configuration[Protocol] is Http);
    }

    // A method of its own, so that a service without a collector never loads these assemblies.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Start(IServiceCollection services, Uri address, bool isHttp) =>
        services
            .AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("aftercare-bot"))
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(CareTelemetry.MeterName)
                    .AddMeter("Microsoft.AspNetCore.Hosting")
                    .AddMeter("System.Runtime")
                    .AddOtlpExporter(exporter =>
                    {
                        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
                        exporter.Endpoint = isHttp ? new Uri($"{address.ToString().TrimEnd('/')}/v1/metrics") : address;
                    })
            );
}
