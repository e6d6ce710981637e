using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AftercareBot.Channels.DirectLine;

/// <summary>Lets the scripts of the allowed websites read the answers. Tokens travel in a header, so no credentials are allowed.</summary>
internal sealed class CrossOrigin(IOptions<DirectLineOptions> options) : IEndpointFilter
{
    // What the real clients ask for; a longer list would only invite more.
    private const string Methods = "GET, POST";
    private const string Headers = "authorization, content-type, x-ms-bot-agent, x-requested-with";
    private const string PreflightSeconds = "600";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        AllowOrigin(context.HttpContext);
        return next(context);
    }

    /// <summary>Answers the browser's question whether a script may call.</summary>
    public IResult Preflight(HttpContext context)
    {
        if (AllowOrigin(context))
        {
            context.Response.Headers.AccessControlAllowMethods = Methods;
            context.Response.Headers.AccessControlAllowHeaders = Headers;
            context.Response.Headers.AccessControlMaxAge = PreflightSeconds;
        }

        return Results.NoContent();
    }

    private bool AllowOrigin(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        var origin = context.Request.Headers.Origin.ToString();
        if (!options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
            return false;
        context.Response.Headers.AccessControlAllowOrigin = origin;
        return true;
    }
}
