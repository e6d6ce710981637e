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

    // Not even while none is configured.
    public bool ReachesPersons => false;

    public async Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        var webhook = options.Value.Webhooks.FirstOrDefault(webhook =>
            string.Equals(webhook.Name, notification.Target, StringComparison.Ordinal)
        );
        if (webhook is null)
            return NotifyOutcome.Refused(NotifyCategory.Configuration, "no such webhook");
        using var request = Request(webhook, notification);
        return await HttpOutcomes.SendAsync(
            clients.CreateClient(KindName),
            request,
            (response, _) => Task.FromResult(HttpOutcomes.Of(response, timeProvider.GetUtcNow())),
            cancellationToken
        );
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
