using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.DirectLine;

/// <summary>The HTTP surface of Direct Line 3.0 that the real clients use.</summary>
public static class DirectLineEndpoints
{
    /// <summary>Where the API lives: what clients call their <c>domain</c>.</summary>
    public const string Root = "/v3/directline";

    /// <summary>Name of the rate limit on new conversations; messages are never limited before they are screened.</summary>
    public const string NewConversationsLimit = "directline-new-conversations";

    /// <summary>Maps the API. The host must use WebSockets and may limit <see cref="NewConversationsLimit"/>.</summary>
    public static IEndpointConventionBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var largest = endpoints.ServiceProvider.GetRequiredService<IOptions<DirectLineOptions>>().Value.LargestActivity;
        var crossOrigin = endpoints.ServiceProvider.GetRequiredService<CrossOrigin>();
        var group = endpoints.MapGroup(Root).WithMetadata(new LargestBody(largest)).AddEndpointFilter(crossOrigin);
        endpoints.MapMethods(Root + "/{**path}", [HttpMethods.Options], crossOrigin.Preflight);
        group
            .MapPost("/tokens/generate", (HttpRequest request, TokenEndpoints tokens) => tokens.Generate(request))
            .RequireRateLimiting(NewConversationsLimit);
        group.MapPost("/tokens/refresh", (HttpRequest request, TokenEndpoints tokens) => tokens.RefreshAsync(request));
        group.MapPost(
            "/conversations",
            (HttpRequest request, ConversationEndpoints conversations, CancellationToken cancellationToken) =>
                conversations.StartAsync(request, cancellationToken)
        );
        group.MapGet(
            "/conversations/{id}",
            (string id, HttpRequest request, ConversationEndpoints conversations) => conversations.ReconnectAsync(id, request)
        );
        group.MapGet(
            "/conversations/{id}/activities",
            (string id, HttpRequest request, ActivityEndpoints activities, CancellationToken cancellationToken) =>
                activities.PollAsync(id, request, cancellationToken)
        );
        group.MapPost(
            "/conversations/{id}/activities",
            (string id, HttpRequest request, ActivityEndpoints activities, CancellationToken cancellationToken) =>
                activities.PostAsync(id, request, cancellationToken)
        );
        group
            .MapPost(
                "/conversations/{id}/upload",
                (string id, HttpRequest request, ActivityEndpoints activities, CancellationToken cancellationToken) =>
                    activities.UploadAsync(id, request, cancellationToken)
            )
            // The words of an upload stand before its files, which are never read: a large one must not take them with it.
            .WithMetadata(new LargestBody(MaxRequestBodySize: null));
        group.MapGet(
            "/conversations/{id}/stream",
            (string id, HttpContext context, StreamEndpoint stream) => stream.RunAsync(id, context)
        );
        return group;
    }

    private sealed record LargestBody(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
