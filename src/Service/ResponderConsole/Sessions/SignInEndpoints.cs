using System.Security.Claims;
using AftercareBot.Care.Responders;
using AftercareBot.Service.ResponderConsole.Pages;
using Microsoft.AspNetCore.Authentication;

namespace AftercareBot.Service.ResponderConsole.Sessions;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/sign-in", ShowAsync);
        endpoints.MapPost("/sign-in", SignInAsync).RequireRateLimiting(SessionServices.SignInLimit);
    }

    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(
            "/sign-out",
            async (HttpContext context) =>
            {
                await context.SignOutAsync(ConsoleSession.Scheme);
                return Results.LocalRedirect(ConsolePaths.SignIn);
            }
        );

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        ViewReader views,
        IResponders responders,
        CancellationToken cancellationToken
    )
    {
        var next = ConsolePaths.Own(context.Request.Query["next"]);
        if (context.User.Identity?.IsAuthenticated is true)
            return Results.LocalRedirect(next);
        var view = views.Read(context);
        var accounts = await responders.ListAsync(cancellationToken);
        return Render.Page<SignInPage>(
            (
                nameof(SignInPage.View),
                view with
                {
                    Notice = Told.Read(view.Text, context.Request.Query[Told.Query], who: null, most: 0),
                }
            ),
            (nameof(SignInPage.Next), next),
            (nameof(SignInPage.HasAccounts), accounts.Any(account => account.DisabledAt is null))
        );
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context,
        ViewReader views,
        SignInGate gate,
        CancellationToken cancellationToken
    )
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var next = ConsolePaths.Own(form["next"]);
        var code = form["code"].ToString().Trim();
        var result = await gate.SignInAsync(
            form["name"].ToString(),
            form["password"].ToString(),
            code.Length > 0 ? code : null,
            cancellationToken
        );
        if (result is { Outcome: SignInOutcome.SignedIn, Responder: { } responder })
        {
            await context.SignInAsync(ConsoleSession.Scheme, PrincipalOf(responder));
            return Results.LocalRedirect(next);
        }

        // One answer for every failure, a locked account and a missing code included: it tells nothing about which part was wrong.
        var view = views.Read(context);
        return Render.Page<SignInPage>(
            StatusCodes.Status401Unauthorized,
            (nameof(SignInPage.View), view with { Notice = new Notice(view.Text["sign_in_failed"], IsTrouble: true) }),
            (nameof(SignInPage.Next), next),
            (nameof(SignInPage.Name), form["name"].ToString()),
            (nameof(SignInPage.HasAccounts), true)
        );
    }

    private static ClaimsPrincipal PrincipalOf(Responder responder) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, responder.Id.ToString()),
                    new Claim(ClaimTypes.Role, responder.Role),
                    new Claim(ConsoleSession.StampClaim, responder.SecurityStamp),
                ],
                ConsoleSession.Scheme
            )
        );
}
