using System.Collections.Concurrent;
using AftercareBot.Care.Notifying;

namespace AftercareBot.Care.Tests.Support;

/// <summary>Reaches persons, as SMS would, and answers as a test says.</summary>
internal sealed class FakeNotifier(Outbound outbound) : INotifier
{
    public string Kind => "sms";

    public ConcurrentQueue<Notification> Sent { get; } = new();

    public Func<Notification, NotifyOutcome> Answer { get; set; } = static _ => NotifyOutcome.Delivered;

    public Task<NotifyOutcome> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        Sent.Enqueue(notification);
        outbound.Add($"{Kind} {notification.Kind} {notification.Target}");
        return Task.FromResult(Answer(notification));
    }
}
