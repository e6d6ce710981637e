using AftercareBot.Care.Cases;
using AftercareBot.Service.ResponderConsole.OnCall;
using AftercareBot.Service.ResponderConsole.Pages;

namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>The list of open cases, the page of one, and the stream that keeps both live.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("", ListAsync);
        endpoints.MapGet(
            "/events",
            (HttpContext context, CaseStream stream, CancellationToken cancellationToken) =>
                TypedResults.ServerSentEvents(stream.ReadAsync(context.User, cancellationToken))
        );
        endpoints.MapGet("/cases/{caseId:guid}", ShowAsync);
        endpoints.MapCaseActions();
    }

    /// <summary>The page of a case, with what the responder was writing.</summary>
    public static IResult PageOf(ConsoleView view, CaseReading? reading, string? draft, int status = StatusCodes.Status200OK) =>
        reading is null
            ? Render.Page<MessagePage>(
                StatusCodes.Status404NotFound,
                (nameof(MessagePage.View), view),
                (nameof(MessagePage.Heading), "missing_heading"),
                (nameof(MessagePage.Body), "missing")
            )
            : Render.Page<CasePage>(
                status,
                (nameof(CasePage.View), view with { Path = ConsolePaths.Case(reading.Case.Id) }),
                (nameof(CasePage.Reading), reading),
                (nameof(CasePage.Draft), draft)
            );

    private static async Task<IResult> ListAsync(
        HttpContext context,
        ViewReader views,
        ICases cases,
        OnCallReader onCall,
        CancellationToken cancellationToken
    )
    {
        var view = views.Read(context);
        var notice = Told.Read(view.Text, context.Request.Query[Told.Query], who: null, CaseActions.LongestMessage);
        return Render.Page<CasesPage>(
            (nameof(CasesPage.View), view with { Notice = notice }),
            (nameof(CasesPage.Open), await cases.ListOpenAsync(cancellationToken)),
            (nameof(CasesPage.OnCall), await onCall.NowAsync(cancellationToken))
        );
    }

    private static async Task<IResult> ShowAsync(
        Guid caseId,
        HttpContext context,
        ViewReader views,
        CaseReader reader,
        CancellationToken cancellationToken
    )
    {
        var reading = await reader.ReadAsync(caseId, ViewReader.Me(context), cancellationToken);
        var view = views.Read(context);
        var notice = Told.Read(view.Text, context.Request.Query[Told.Query], reading?.Case.OwnerName, CaseActions.LongestMessage);
        return PageOf(view with { Notice = notice }, reading, draft: null);
    }
}
