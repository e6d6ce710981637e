using System.Text.Json;
using AftercareBot.Care.Alerts;

namespace AftercareBot.Care.Notifying;

/// <summary>Writes a notification in the format that an endpoint expects.</summary>
internal static class WebhookBodies
{
    private const string Source = "aftercare-bot";

    public static byte[] Write(WebhookOptions webhook, Notification notification)
    {
        var body = Generic(webhook, notification);
        return webhook.Format switch
        {
            WebhookFormat.Generic => JsonSerializer.SerializeToUtf8Bytes(body, CareJson.Default.WebhookBody),
            WebhookFormat.PagerDuty => JsonSerializer.SerializeToUtf8Bytes(
                PagerDuty(webhook, body, notification.Level),
                CareJson.Default.PagerDutyEvent
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(webhook)),
        };
    }

    private static WebhookBody Generic(WebhookOptions webhook, Notification notification) =>
        new(
            notification.Id,
            Words.Of(notification.Kind),
            notification.CaseId,
            Words.Of(notification.Level),
            notification.Category,
            notification.Subject,
            notification.OpenedAt,
            notification.Attempt,
            webhook.ConsoleUrl.Length > 0 ? $"{webhook.ConsoleUrl.TrimEnd('/')}/responders/cases/{notification.CaseId}" : null
        );

    private static PagerDutyEvent PagerDuty(WebhookOptions webhook, WebhookBody body, AlertLevel level)
    {
        var severity = level is AlertLevel.Concern ? "warning" : "critical";
        var summary = $"{body.Level} {body.Kind}: {body.Category}, {body.Subject}";
        var payload = new PagerDutyPayload(summary, Source, severity, body.OpenedAt, body);
        return new PagerDutyEvent(webhook.RoutingKey, "trigger", body.CaseId.ToString(), payload, body.ConsoleUrl);
    }
}
