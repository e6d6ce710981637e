using AftercareBot.Care.Cases;

namespace AftercareBot.Care.Notifying;

/// <summary>The console page: delivered when somebody has it open, and honest when nobody has.</summary>
internal sealed class ConsoleNotifier(CaseFeed feed) : INotifier
{
    public const string KindName = "console";

    public string Kind => KindName;

    public IReadOnlyList<string> SharedTargets { get; } = [KindName];

    public Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        feed.Publish(new CaseChange(notification.CaseId, CaseChangeKind.Paged, notification.Level));
        return Task.FromResult(
            feed.Watchers > 0 ? NotifyOutcome.Delivered : NotifyOutcome.Refused(NotifyCategory.NobodyThere, "no console is open")
        );
    }
}
