using System.Globalization;
using AftercareBot.Care.Coordination;
using AftercareBot.Service.ResponderConsole.Pages;

namespace AftercareBot.Service.ResponderConsole.Coordination;

/// <summary>Where coordinators keep the rota, the policy and the addresses. Each change answers with a redirect to the page as it is then.</summary>
internal static class CoordinationEndpoints
{
    public static void MapCoordination(this IEndpointRouteBuilder endpoints)
    {
        var desk = endpoints.MapGroup("").AddEndpointFilter(endpoints.ServiceProvider.GetRequiredService<CoordinatorsOnly>());
        desk.MapGet(
            "/on-call/change",
            async (HttpContext context, ViewReader views, CoordinationReader reader, CancellationToken cancellationToken) =>
                Page<RotaChangePage>(context, views, ConsolePaths.OnCall, await reader.ReadAsync(cancellationToken))
        );
        desk.MapGet(
            "/people",
            async (HttpContext context, ViewReader views, CoordinationReader reader, CancellationToken cancellationToken) =>
                Page<PeoplePage>(context, views, ConsolePaths.People, await reader.ReadAsync(cancellationToken))
        );
        desk.MapPost("/on-call/shifts", AddShiftAsync);
        desk.MapPost("/on-call/overrides", AddOverrideAsync);
        desk.MapPost("/on-call/policy", SavePolicyAsync);
        desk.MapPost("/on-call/policy/reset", ResetPolicyAsync);
        desk.MapPost("/people/contacts", AddContactAsync);
        desk.MapPost("/on-call/shifts/{id:guid}/remove", RemoveShiftAsync);
        desk.MapPost("/on-call/overrides/{id:guid}/remove", RemoveOverrideAsync);
        desk.MapPost("/people/contacts/{id:guid}/remove", RemoveContactAsync);
        desk.MapPost("/people/contacts/{id:guid}/prefer", PreferContactAsync);
    }

    private static IResult Page<TPage>(HttpContext context, ViewReader views, string path, CoordinationReading reading)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var view = views.Read(context);
        var notice = Told.Read(view.Text, context.Request.Query[Told.Query], who: null, most: 0);
        return Render.Page<TPage>(("View", view with { Path = path, Notice = notice }), ("Reading", reading));
    }

    private static async Task<IResult> AddShiftAsync(
        HttpContext context,
        ICoordinatorDesk desk,
        CancellationToken cancellationToken
    )
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (!Enum.TryParse<DayOfWeek>(form["weekday"], out var weekday) || !Enum.IsDefined(weekday))
            return Back(ConsolePaths.RotaChange, DeskMistake.Times);
        if (!TimeOnly.TryParse(form["start"], CultureInfo.InvariantCulture, out var start))
            return Back(ConsolePaths.RotaChange, DeskMistake.Times);
        var isNumber = double.TryParse(form["hours"], NumberStyles.Float, CultureInfo.InvariantCulture, out var hours);
        return Back(
            ConsolePaths.RotaChange,
            await desk.AddShiftAsync(
                ViewReader.Me(context),
                Id(form["who"]),
                weekday,
                start,
                isNumber && hours is > 0 and <= 168 ? TimeSpan.FromHours(hours) : TimeSpan.Zero,
                form["zone"].ToString().Trim(),
                cancellationToken
            )
        );
    }

    private static async Task<IResult> AddOverrideAsync(
        HttpContext context,
        ICoordinatorDesk desk,
        CancellationToken cancellationToken
    )
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (!TryTime(form["from"], out var from) || !TryTime(form["until"], out var until))
            return Back(ConsolePaths.RotaChange, DeskMistake.Times);
        return Back(
            ConsolePaths.RotaChange,
            await desk.AddOverrideAsync(
                ViewReader.Me(context),
                Id(form["who"]),
                from,
                until,
                form["zone"].ToString().Trim(),
                isOnCall: form["what"] == "on",
                cancellationToken
            )
        );
    }

    private static async Task<IResult> SavePolicyAsync(
        HttpContext context,
        ICoordinatorDesk desk,
        CancellationToken cancellationToken
    )
    {
        var policy = PolicyForm.Read(await context.Request.ReadFormAsync(cancellationToken));
        return Back(ConsolePaths.RotaChange, await desk.SavePolicyAsync(ViewReader.Me(context), policy, cancellationToken));
    }

    private static async Task<IResult> ResetPolicyAsync(
        HttpContext context,
        ICoordinatorDesk desk,
        CancellationToken cancellationToken
    ) => Back(ConsolePaths.RotaChange, await desk.ResetPolicyAsync(ViewReader.Me(context), cancellationToken));

    private static async Task<IResult> AddContactAsync(
        HttpContext context,
        ICoordinatorDesk desk,
        CancellationToken cancellationToken
    )
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        return Back(
            ConsolePaths.People,
            await desk.AddContactAsync(
                ViewReader.Me(context),
                Id(form["who"]),
                form["way"].ToString(),
                form["address"].ToString(),
                cancellationToken
            )
        );
    }

    private static async Task<IResult> RemoveShiftAsync(
        Guid id,
        HttpContext context,
        ICoordinatorDesk desk,
        CancellationToken cancellationToken
    ) => Back(ConsolePaths.RotaChange, await desk.RemoveShiftAsync(ViewReader.Me(context), id, cancellationToken));

    private static async Task<IResult> RemoveOverrideAsync(
        Guid id,
        HttpContext context,
        ICoordinatorDesk desk,
        CancellationToken cancellationToken
    ) => Back(ConsolePaths.RotaChange, await desk.RemoveOverrideAsync(ViewReader.Me(context), id, cancellationToken));

    private static async Task<IResult> RemoveContactAsync(
        Guid id,
        HttpContext context,
        ICoordinatorDesk desk,
        CancellationToken cancellationToken
    ) => Back(ConsolePaths.People, await desk.RemoveContactAsync(ViewReader.Me(context), id, cancellationToken));

    private static async Task<IResult> PreferContactAsync(
        Guid id,
        HttpContext context,
        ICoordinatorDesk desk,
        CancellationToken cancellationToken
    ) => Back(ConsolePaths.People, await desk.PreferContactAsync(ViewReader.Me(context), id, cancellationToken));

    private static Guid Id(string? typed) => Guid.TryParse(typed, out var id) ? id : Guid.Empty;

    private static bool TryTime(string? typed, out DateTime time) =>
        DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static IResult Back(string page, DeskMistake mistake)
    {
        var told = mistake is DeskMistake.None ? Told.Saved : $"{Told.MistakePrefix}{mistake.ToString().ToLowerInvariant()}";
        return Results.LocalRedirect($"{page}?{Told.Query}={told}");
    }
}
