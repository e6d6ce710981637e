using System.Security.Claims;
using AftercareBot.Care.Responders;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AftercareBot.Service.ResponderConsole.Sessions;

/// <summary>Ends sessions whose account was disabled or given another password, and answers scripts without a redirect.</summary>
internal sealed class SessionEvents(IResponders responders) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await FindAsync(context.Principal, context.HttpContext.RequestAborted) is { } responder)
        {
            context.HttpContext.Items[ViewReader.ResponderItem] = responder;
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(ConsoleSession.Scheme);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        // An event source follows a redirect to a page that is no stream, and then tries for ever.
        if (request.Path == ConsolePaths.Events)
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect($"{ConsolePaths.SignIn}?next={Uri.EscapeDataString(ConsolePaths.Own(request.Path))}");
        return Task.CompletedTask;
    }

    /// <summary>The responder of a session, while it holds.</summary>
    public async ValueTask<Responder?> FindAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        var responder = await responders.FindAsync(id, cancellationToken);
        return responder is { DisabledAt: null } && responder.SecurityStamp == principal.FindFirstValue(ConsoleSession.StampClaim)
            ? responder
            : null;
    }
}
