using AftercareBot.Care;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Rota;
using AftercareBot.Service.ResponderConsole.Pages;
using Microsoft.Extensions.Options;

namespace AftercareBot.Service.ResponderConsole.OnCall;

/// <summary>Who is on call, when nobody is, and how new cases are paged.</summary>
internal static class OnCallEndpoints
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    public static void MapOnCall(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/on-call", ShowAsync);

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        ViewReader views,
        IRota rota,
        IResponders responders,
        IOptions<CareOptions> care,
        CancellationToken cancellationToken
    )
    {
        var view = views.Read(context);
        var accounts = await responders.ListAsync(cancellationToken);
        var names = accounts.ToDictionary(account => account.Id, account => account.Name);
        var now = await rota.OnCallAsync(view.Now, cancellationToken);
        return Render.Page<OnCallPage>(
            (nameof(OnCallPage.View), view),
            (nameof(OnCallPage.Names), names),
            (
                nameof(OnCallPage.Now),
                accounts.Where(account => now.Contains(account.Id)).Select(account => account.Name).ToList()
            ),
            (nameof(OnCallPage.Shifts), await rota.ShiftsAsync(cancellationToken)),
            (nameof(OnCallPage.Gaps), await rota.GapsAsync(Ahead, cancellationToken)),
            (nameof(OnCallPage.Escalation), care.Value.Escalation)
        );
    }
}
