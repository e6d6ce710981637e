using AftercareBot.Care.Responders;
using AftercareBot.Service.ResponderConsole.Pages;

namespace AftercareBot.Service.ResponderConsole.Coordination;

/// <summary>Keeps the pages of coordinators from everybody else; the desk checks again.</summary>
internal sealed class CoordinatorsOnly(ViewReader views) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (Is(context.HttpContext.Items[ViewReader.ResponderItem] as Responder))
            return await next(context);
        return Render.Page<MessagePage>(
            StatusCodes.Status403Forbidden,
            (nameof(MessagePage.View), views.Read(context.HttpContext)),
            (nameof(MessagePage.Heading), "coordinators_only_heading"),
            (nameof(MessagePage.Body), "coordinators_only")
        );
    }

    /// <summary>Whether a responder keeps the rota, the addresses and the policy.</summary>
    public static bool Is(Responder? responder) => responder?.Role is ResponderRole.Coordinator or ResponderRole.ClinicalLead;
}
