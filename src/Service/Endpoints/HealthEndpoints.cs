using AftercareBot.Care.Auditing;

namespace AftercareBot.Service.Endpoints;

/// <summary>What a supervisor asks.</summary>
internal static class HealthEndpoints
{
    // How late a page may be before the service calls itself unwell.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("ok"));
        endpoints.MapGet(
            "/health/ready",
            async (ICareHealth care, CancellationToken cancellationToken) =>
                (await care.CheckAsync(cancellationToken)).IsWell(Grace)
                    ? Results.Text("ok")
                    : Results.Text("The chain from a member to a responder is not whole; run doctor.", statusCode: 503)
        );
    }
}
