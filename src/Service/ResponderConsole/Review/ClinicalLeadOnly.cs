using AftercareBot.Care.Responders;
using AftercareBot.Service.ResponderConsole.Pages;

namespace AftercareBot.Service.ResponderConsole.Review;

/// <summary>Lets only the clinical lead in; who else comes is told why not.</summary>
internal sealed class ClinicalLeadOnly(ViewReader views) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var view = views.Read(context.HttpContext);
        if (view.Me is { Role: ResponderRole.ClinicalLead })
            return await next(context);
        return Render.Page<MessagePage>(
            StatusCodes.Status403Forbidden,
            (nameof(MessagePage.View), view with { Path = ConsolePaths.Root }),
            (nameof(MessagePage.Heading), "review.refused_heading"),
            (nameof(MessagePage.Body), "review.refused")
        );
    }
}
