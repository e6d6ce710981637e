using AftercareBot.Care.Cases;
using AftercareBot.Care.Handoff;
using AftercareBot.Channels.Paging;

namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>What a responder does with a case. Each answers with a redirect to the page as it is then.</summary>
internal static class CaseActions
{
    /// <summary>Most characters of a message; it fits every channel.</summary>
    public const int LongestMessage = 1500;

    private const int LongestNote = 4000;

    public static void MapCaseActions(this IEndpointRouteBuilder endpoints)
    {
        var actions = endpoints.MapGroup("/cases/{caseId:guid}");
        actions.MapPost("/take", TakeAsync);
        actions.MapPost("/say", SayAsync);
        actions.MapPost("/give-back", GiveBackAsync);
        actions.MapPost("/hand-over", HandOverAsync);
        actions.MapPost("/close", CloseAsync);
    }

    private static async Task<IResult> TakeAsync(
        Guid caseId,
        HttpContext context,
        ICases cases,
        CancellationToken cancellationToken
    )
    {
        var result = await cases.TryClaimAsync(caseId, ViewReader.Me(context), cancellationToken);
        return Back(
            caseId,
            result.Outcome switch
            {
                ClaimOutcome.Claimed when result.Case?.Category is PageComposer.Rehearsal => Told.Rehearsal,
                ClaimOutcome.Claimed => Told.Taken,
                ClaimOutcome.AlreadyYours => Told.Yours,
                ClaimOutcome.HeldByAnother => Told.Held,
                _ => Told.Closed,
            }
        );
    }

    private static async Task<IResult> SayAsync(
        Guid caseId,
        HttpContext context,
        ViewReader views,
        ResponderDesk desk,
        CaseReader reader,
        CancellationToken cancellationToken
    )
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var text = form["text"].ToString().ReplaceLineEndings("\n").Trim();
        var told = await SayOrTellAsync(desk, caseId, ViewReader.Me(context), text, cancellationToken);
        if (told is Told.Said or Told.Unsure or Told.Empty)
            return Back(caseId, told);
        // Not a redirect: what was not sent stays in its field.
        var reading = await reader.ReadAsync(caseId, ViewReader.Me(context), cancellationToken);
        var view = views.Read(context);
        var notice = Told.Read(view.Text, told, reading?.Case.OwnerName, LongestMessage);
        return CaseEndpoints.PageOf(view with { Notice = notice }, reading, text, StatusCodes.Status409Conflict);
    }

    private static async Task<string> SayOrTellAsync(
        ResponderDesk desk,
        Guid caseId,
        Guid responderId,
        string text,
        CancellationToken cancellationToken
    )
    {
        if (text.Length == 0)
            return Told.Empty;
        if (text.Length > LongestMessage)
            return Told.TooLong;
        return await desk.SayAsync(caseId, responderId, text, cancellationToken) switch
        {
            SayOutcome.Said => Told.Said,
            SayOutcome.Unknown => Told.Unsure,
            SayOutcome.Refused => Told.Refused,
            _ => Told.NotYours,
        };
    }

    private static async Task<IResult> GiveBackAsync(
        Guid caseId,
        HttpContext context,
        ICases cases,
        CancellationToken cancellationToken
    )
    {
        var isDone = await cases.RelinquishAsync(caseId, ViewReader.Me(context), cancellationToken);
        return Back(caseId, isDone ? Told.GivenBack : Told.NotYours);
    }

    private static async Task<IResult> HandOverAsync(
        Guid caseId,
        HttpContext context,
        ICases cases,
        CancellationToken cancellationToken
    )
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var isDone =
            Guid.TryParse(form["to"], out var to)
            && await cases.HandOverAsync(caseId, ViewReader.Me(context), to, cancellationToken);
        return Back(caseId, isDone ? Told.Handed : Told.NotYours);
    }

    private static async Task<IResult> CloseAsync(
        Guid caseId,
        HttpContext context,
        ICases cases,
        CancellationToken cancellationToken
    )
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var outcome = form["outcome"].ToString();
        if (!CaseOutcomes.All.Contains(outcome, StringComparer.Ordinal))
            return Back(caseId, Told.Choose);
        var note = form["note"].ToString().Trim();
        var kept = note.Length == 0 ? null : note[..Math.Min(note.Length, LongestNote)];
        var isDone = await cases.CloseAsync(caseId, ViewReader.Me(context), outcome, kept, cancellationToken);
        return isDone ? Results.LocalRedirect($"{ConsolePaths.Root}?{Told.Query}={Told.Closed}") : Back(caseId, Told.NotYours);
    }

    // After writing, at the field to write more; otherwise at the top, where it says what happened.
    private static IResult Back(Guid caseId, string told) =>
        Results.LocalRedirect($"{ConsolePaths.Case(caseId)}?{Told.Query}={told}{(told == Told.Said ? "#reply" : "")}");
}
