using AftercareBot.Care.Responders;
using AftercareBot.Service.ResponderConsole.Pages;
using AftercareBot.Service.ResponderConsole.Sessions;
using Microsoft.AspNetCore.Authentication;

namespace AftercareBot.Service.ResponderConsole.Account;

/// <summary>A responder's own account: the second factor and the password.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/account", (HttpContext context, ViewReader views) => Page(views.Read(context), Totp.NewSecret()));
        endpoints.MapPost("/account/app", SetUpAppAsync);
        endpoints.MapPost("/account/password", ChangePasswordAsync).RequireRateLimiting(SessionServices.SignInLimit);
    }

    private static async Task<IResult> SetUpAppAsync(
        HttpContext context,
        ViewReader views,
        IResponders responders,
        CancellationToken cancellationToken
    )
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var secret = form["secret"].ToString();
        var view = views.Read(context);
        // A key that was set up is only replaced after a coordinator took it away: an open session alone must not do it.
        if (view.Me is not { HasTotp: false } me || secret.Length is < 16 or > 64)
            return Results.LocalRedirect(ConsolePaths.Account);
        if (await responders.EnableTotpAsync(me.Id, secret, form["code"].ToString().Trim(), cancellationToken))
            return await SignedOutAsync(context, Told.App);
        return Page(view with { Notice = new Notice(view.Text["second_factor_wrong"], IsTrouble: true) }, secret, refused: true);
    }

    private static async Task<IResult> ChangePasswordAsync(
        HttpContext context,
        ViewReader views,
        IResponders responders,
        SignInGate gate,
        CancellationToken cancellationToken
    )
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var view = views.Read(context);
        var code = form["code"].ToString().Trim();
        if (
            view.Me is { } me
            && await gate.SignInAsync(
                me.SignInName,
                form["password"].ToString(),
                code.Length > 0 ? code : null,
                cancellationToken
            )
                is { Outcome: SignInOutcome.SignedIn }
            && await responders.SetPasswordAsync(me.Id, form["new"].ToString(), cancellationToken)
        )
            return await SignedOutAsync(context, Told.Password);
        return Page(
            view with
            {
                Notice = new Notice(view.Text["password_failed"], IsTrouble: true),
            },
            Totp.NewSecret(),
            refused: true
        );
    }

    private static IResult Page(ConsoleView view, string secret, bool refused = false) =>
        Render.Page<AccountPage>(
            refused ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
            (nameof(AccountPage.View), view with { Path = ConsolePaths.Account }),
            (nameof(AccountPage.Secret), secret)
        );

    private static async Task<IResult> SignedOutAsync(HttpContext context, string told)
    {
        await context.SignOutAsync(ConsoleSession.Scheme);
        return Results.LocalRedirect($"{ConsolePaths.SignIn}?{Told.Query}={told}");
    }
}
