using AftercareBot.Care.Auditing;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Notifying;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care;

/// <summary>Lists every mistake in the settings at once, by the name of the setting.</summary>
internal sealed class CareOptionsValidator : IValidateOptions<CareOptions>
{
    private const int ShortestSecret = 32;

    public ValidateOptionsResult Validate(string? name, CareOptions options)
    {
        List<string> errors =
        [
            .. Places(options),
            .. Ranges(options),
            .. options.Escalation.Steps.SelectMany(Step),
            .. Rehearsal(options.Rehearsal),
            .. options.Webhooks.SelectMany(Webhook),
            .. options
                .Webhooks.GroupBy(webhook => webhook.Name, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => $"Care:Webhooks: the name '{group.Key}' is used {group.Count()} times"),
        ];
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Places(CareOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataFolder))
            yield return "Care:DataFolder is empty";
        if (options.KeysFolder is { } keys && string.IsNullOrWhiteSpace(keys))
            yield return "Care:KeysFolder is empty; leave it out for the default";
        if (options.Auditing.HeartbeatUrl.Length > 0 && !IsSafe(options.Auditing.HeartbeatUrl))
            yield return "Care:Auditing:HeartbeatUrl is not an https address (http is for loopback only)";
        if (options.JournalFolder is { } journal && string.IsNullOrWhiteSpace(journal))
            yield return "Care:JournalFolder is empty; leave it out for the default";
    }

    private static IEnumerable<string> Ranges(CareOptions options)
    {
        var (alerts, outbox, escalation) = (options.Alerts, options.Outbox, options.Escalation);
        IEnumerable<string?> errors =
        [
            Time("Alerts:DatabaseBound", alerts.DatabaseBound, Milliseconds(50), Seconds(5)),
            Time("Alerts:JournalBound", alerts.JournalBound, Milliseconds(50), Seconds(5)),
            Time("Alerts:JournalInterval", alerts.JournalInterval, Milliseconds(100), Minutes(5)),
            Time("Alerts:ConcernWindow", alerts.ConcernWindow, Minutes(60), TimeSpan.FromDays(14)),
            Count("Alerts:ConcernsThatPage", alerts.ConcernsThatPage, 2, 100),
            Time("Outbox:AttemptTimeout", outbox.AttemptTimeout, Seconds(1), Minutes(1)),
            Time("Outbox:Lease", outbox.Lease, outbox.AttemptTimeout + Seconds(1), Minutes(10)),
            Time("Outbox:PollInterval", outbox.PollInterval, Milliseconds(100), Minutes(1)),
            Count("Outbox:RoutineAtOnce", outbox.RoutineAtOnce, 1, 64),
            Count("Outbox:MostAttempts", outbox.MostAttempts, 1, 50),
            Count("Outbox:FailuresThatBreak", outbox.FailuresThatBreak, 2, 50),
            Time("Outbox:BreakDuration", outbox.BreakDuration, Seconds(1), Minutes(10)),
            Count("Retention:TranscriptDays", options.Retention.TranscriptDays, 1, 3650),
            Count("Retention:ClosedCaseDays", options.Retention.ClosedCaseDays, 1, 3650),
            Count("Retention:ReviewDays", options.Retention.ReviewDays, 1, 3650),
            Time("Auditing:Interval", options.Auditing.Interval, Seconds(5), Minutes(60)),
            Time("Auditing:Grace", options.Auditing.Grace, Seconds(10), Minutes(60)),
            Time("Escalation:RepeatAfter", escalation.RepeatAfter, Seconds(30), TimeSpan.FromDays(1)),
            Time("Escalation:SilentClaim", escalation.SilentClaim, Seconds(30), Minutes(60)),
        ];
        return errors.OfType<string>();
    }

    private static IEnumerable<string> Step(EscalationStep step, int index)
    {
        var setting = $"Care:Escalation:Steps:{index}";
        if (!PolicyRules.IsWho(step.Who))
            yield return $"{setting}:Who is '{step.Who}'; it is shared, on_call, shared_and_on_call, everyone, role:NAME or responder:ID";
        if (Time($"Escalation:Steps:{index}:Wait", step.Wait, Seconds(5), TimeSpan.FromDays(1)) is { } wait)
            yield return wait;
    }

    private static IEnumerable<string> Rehearsal(RehearsalOptions rehearsal)
    {
        if (rehearsal.Every == TimeSpan.Zero)
            yield break;
        if (Time("Rehearsal:Every", rehearsal.Every, Minutes(60), TimeSpan.FromDays(31)) is { } every)
            yield return $"{every}; zero is off";
        if (Time("Rehearsal:AnswerWithin", rehearsal.AnswerWithin, Minutes(1), TimeSpan.FromHours(12)) is { } within)
            yield return within;
        if (rehearsal.AnswerWithin >= rehearsal.Every)
            yield return "Care:Rehearsal:AnswerWithin is not shorter than Care:Rehearsal:Every";
        if (!PolicyRules.IsWho(rehearsal.Who))
            yield return $"Care:Rehearsal:Who is '{rehearsal.Who}'; it is written as in a step";
    }

    private static IEnumerable<string> Webhook(WebhookOptions webhook, int index)
    {
        var setting = $"Care:Webhooks:{index}";
        if (string.IsNullOrWhiteSpace(webhook.Name))
            yield return $"{setting}:Name is empty";
        if (!IsSafe(webhook.Url))
            yield return $"{setting}:Url is not an https address (http is for loopback only)";
        if (webhook.Format is WebhookFormat.PagerDuty && webhook.RoutingKey.Length == 0)
            yield return $"{setting}:RoutingKey is empty";
        if (webhook.Format is WebhookFormat.Generic && webhook.Secret.Length < ShortestSecret)
            yield return $"{setting}:Secret has {webhook.Secret.Length} characters; it needs at least {ShortestSecret}";
        if (webhook.ConsoleUrl.Length > 0 && !Uri.TryCreate(webhook.ConsoleUrl, UriKind.Absolute, out _))
            yield return $"{setting}:ConsoleUrl is not an address";
    }

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback));

    private static string? Time(string setting, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least || value > most ? $"Care:{setting} is {value}; it is from {least} to {most}" : null;

    private static string? Count(string setting, int value, int least, int most) =>
        value < least || value > most ? $"Care:{setting} is {value}; it is from {least} to {most}" : null;

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    private static TimeSpan Minutes(int count) => TimeSpan.FromMinutes(count);
}
