namespace AftercareBot.Service.Endpoints;

/// <summary>What a supervisor asks.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/health/live", () => Results.Text("ok"));
}
