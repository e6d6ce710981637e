using AftercareBot.Care.Alerts;
using AftercareBot.Care.Responders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AftercareBot.Care.Notifying;

internal sealed partial class TestPages(
    NotifierRegistry notifiers,
    IResponders responders,
    IOptions<CareOptions> options,
    TimeProvider timeProvider,
    ILogger<TestPages> logger
) : ITestPages
{
    public async Task<IReadOnlyList<TestPageResult>> SendAsync(Guid responderId, CancellationToken cancellationToken)
    {
        var contacts = await responders.ContactsAsync(responderId, cancellationToken);
        var shared = notifiers.All.SelectMany(notifier =>
            notifier.SharedTargets.Select(target =>
                SendAsync(notifier.Kind, target, target, responderId: null, cancellationToken)
            )
        );
        var personal = contacts.Select(contact =>
            SendAsync(contact.Notifier, contact.Address, sharedTarget: null, responderId, cancellationToken)
        );
        return await Task.WhenAll(shared.Concat(personal));
    }

    private async Task<TestPageResult> SendAsync(
        string kind,
        string? address,
        string? sharedTarget,
        Guid? responderId,
        CancellationToken cancellationToken
    )
    {
        if (notifiers.Find(kind) is not { } notifier || address is null)
            return new TestPageResult(kind, sharedTarget, NotifyOutcome.Refused(NotifyCategory.Configuration));
        using var limit = new CancellationTokenSource(options.Value.Outbox.AttemptTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var outcome = await notifier.SendAsync(Notification(address, responderId), either.Token);
            return new TestPageResult(kind, sharedTarget, outcome);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Threw(logger, exception, kind);
            return new TestPageResult(kind, sharedTarget, NotifyOutcome.Unknown(exception.GetType().Name));
        }
    }

    private Notification Notification(string address, Guid? responderId)
    {
        var now = timeProvider.GetUtcNow();
        return new Notification
        {
            Id = Guid.CreateVersion7(now),
            Kind = NotificationKind.Test,
            CaseId = Guid.Empty,
            Level = AlertLevel.Concern,
            Category = "test",
            Subject = "self",
            OpenedAt = now,
            Target = address,
            ResponderId = responderId,
            Attempt = 1,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The notifier {Notifier} threw at a test")]
        public static partial void Threw(ILogger logger, Exception exception, string notifier);
    }
}
