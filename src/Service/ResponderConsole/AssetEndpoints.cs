namespace AftercareBot.Service.ResponderConsole;

/// <summary>The files of the pages, for everyone: the sign-in page needs them.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(
            "/assets/{file}",
            (string file, HttpContext context, ConsoleAssets assets) =>
            {
                if (assets.Find(file) is not { } asset)
                    return Results.NotFound();
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                context.Response.Headers.Pragma = default;
                return Results.Bytes(asset.Content, asset.ContentType);
            }
        );
        // A worker is found again by its address, which therefore stays.
        endpoints.MapGet(
            "/worker.js",
            (HttpContext context, ConsoleAssets assets) =>
            {
                // It lies below the pages that it serves.
                context.Response.Headers["Service-Worker-Allowed"] = ConsolePaths.Root;
                return Results.Bytes(assets.Worker.Content, assets.Worker.ContentType);
            }
        );
    }
}
