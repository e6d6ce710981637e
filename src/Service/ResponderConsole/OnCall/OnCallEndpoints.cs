using AftercareBot.Care.Notifying;
using AftercareBot.Service.ResponderConsole.Pages;
using AftercareBot.Service.ResponderConsole.Sessions;

namespace AftercareBot.Service.ResponderConsole.OnCall;

/// <summary>Who is on call, when nobody is, how new cases are paged, and whether a page would arrive.</summary>
internal static class OnCallEndpoints
{
    public static void MapOnCall(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(
            "/on-call",
            async (HttpContext context, ViewReader views, OnCallReader reader, CancellationToken cancellationToken) =>
                Page(views.Read(context), await reader.ReadAsync(cancellationToken), tried: null)
        );
        endpoints.MapPost("/on-call/test", TestAsync).RequireRateLimiting(SessionServices.SignInLimit);
    }

    private static async Task<IResult> TestAsync(
        HttpContext context,
        ViewReader views,
        OnCallReader reader,
        ITestPages pages,
        CancellationToken cancellationToken
    )
    {
        var tried = await pages.SendAsync(ViewReader.Me(context), cancellationToken);
        return Page(views.Read(context), await reader.ReadAsync(cancellationToken), tried);
    }

    private static IResult Page(ConsoleView view, OnCallReading reading, IReadOnlyList<TestPageResult>? tried) =>
        Render.Page<OnCallPage>(
            (nameof(OnCallPage.View), view with { Path = ConsolePaths.OnCall }),
            (nameof(OnCallPage.Reading), reading),
            (nameof(OnCallPage.Tried), tried)
        );
}
