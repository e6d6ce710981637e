using AftercareBot.Channels.Slack;
using AftercareBot.Channels.Sms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Paging;

/// <summary>Where Slack and Twilio call, as far as the settings turn them on.</summary>
public static class PagingEndpoints
{
    // Slack's and Twilio's requests are a few kilobytes.
    private const long LargestRequest = 256 * 1024;

    /// <summary>Maps the endpoints.</summary>
    public static void MapPaging(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var group = endpoints.MapGroup("").WithMetadata(new LargestBody(LargestRequest)).DisableAntiforgery();
        var slack = endpoints.ServiceProvider.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (slack is { IsOn: true, SigningSecret.Length: > 0 })
        {
            group.MapPost(
                "/api/slack/interactions",
                (HttpRequest request, SlackInteractionEndpoint endpoint, CancellationToken cancellationToken) =>
                    endpoint.PostAsync(request, cancellationToken)
            );
            group.MapPost(
                SlackEventsEndpoint.Path,
                (HttpRequest request, SlackEventsEndpoint endpoint, CancellationToken cancellationToken) =>
                    endpoint.PostAsync(request, cancellationToken)
            );
        }

        var sms = endpoints.ServiceProvider.GetRequiredService<IOptions<SmsOptions>>().Value;
        if (sms is { IsOn: true, PublicUrl.Length: > 0 })
            group.MapPost(
                SmsEndpoint.Path,
                (HttpRequest request, SmsEndpoint endpoint, CancellationToken cancellationToken) =>
                    endpoint.PostAsync(request, cancellationToken)
            );
    }

    private sealed record LargestBody(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
