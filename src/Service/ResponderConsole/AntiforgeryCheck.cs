using AftercareBot.Service.ResponderConsole.Pages;
using Microsoft.AspNetCore.Antiforgery;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>Refuses every post that does not come from a page of the console.</summary>
internal sealed class AntiforgeryCheck(IAntiforgery antiforgery, ViewReader views) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await antiforgery.IsRequestValidAsync(http))
            return await next(context);
        return Render.Page<MessagePage>(
            StatusCodes.Status400BadRequest,
            (nameof(MessagePage.View), views.Read(http)),
            (nameof(MessagePage.Heading), "stale_heading"),
            (nameof(MessagePage.Body), "stale")
        );
    }
}
