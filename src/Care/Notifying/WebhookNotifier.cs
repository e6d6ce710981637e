using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Notifying;

/// <summary>POSTs a signed JSON body to each configured endpoint.</summary>
internal sealed class WebhookNotifier(IHttpClientFactory clients, IOptions<CareOptions> options, TimeProvider timeProvider)
    : INotifier
{
    public const string KindName = "webhook";

    public string Kind => KindName;

    public IReadOnlyList<string> SharedTargets => [.. options.Value.Webhooks.Select(webhook => webhook.Name)];

    public async Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        var webhook = options.Value.Webhooks.FirstOrDefault(webhook =>
            string.Equals(webhook.Name, notification.Target, StringComparison.Ordinal)
        );
        if (webhook is null)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no such webhook");
        using var request = Request(webhook, notification);
        try
        {
            using var response = await clients
                .CreateClient(KindName)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Outcome(response);
        }
        catch (HttpRequestException exception)
        {
            return NotifyOutcome.Unknown(exception.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NotifyOutcome.Unknown("time-out");
        }
    }

    private NotifyOutcome Outcome(HttpResponseMessage response)
    {
        var detail = $"HTTP {(int)response.StatusCode}";
        var retryAfter = RetryAfter(response.Headers.RetryAfter);
        return response.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => NotifyOutcome.Delivered,
            HttpStatusCode.TooManyRequests => NotifyOutcome.Refused(NotifyCategory.RateLimited, detail, retryAfter),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => NotifyOutcome.Refused(
                NotifyCategory.Authentication,
                detail
            ),
            HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Gone => NotifyOutcome.Refused(
                NotifyCategory.Configuration,
                detail
            ),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => NotifyOutcome.Refused(
                NotifyCategory.Configuration,
                detail
            ),
            HttpStatusCode.RequestTimeout => NotifyOutcome.Unknown(detail),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => NotifyOutcome.Refused(
                NotifyCategory.Rejected,
                detail
            ),
            _ => NotifyOutcome.Unknown(detail) with { RetryAfter = retryAfter },
        };
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        if (header?.Delta is { } delta)
            return delta;
        return header?.Date is { } date ? date - timeProvider.GetUtcNow() : null;
    }

    private HttpRequestMessage Request(WebhookOptions webhook, Notification notification)
    {
        var body = WebhookBodies.Write(webhook, notification);
        var now = timeProvider.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WebhookSignature.IdHeader, notification.Id.ToString());
        if (webhook.Secret.Length == 0)
            return request;
        request.Headers.Add(WebhookSignature.TimestampHeader, WebhookSignature.Stamp(now));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(webhook.Secret, now, body));
        return request;
    }
}
