using System.Collections.Concurrent;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Notifying;

namespace AftercareBot.Care.Tests.Support;

/// <summary>Keeps what a member would see.</summary>
internal sealed class FakeMessenger : IMemberMessenger
{
    public ConcurrentQueue<string> Seen { get; } = new();

    public NotifyOutcome Answer { get; set; } = NotifyOutcome.Delivered;

    public Task<NotifyOutcome> SayAsync(
        StoredReference conversation,
        string responderName,
        string text,
        CancellationToken cancellationToken
    )
    {
        Seen.Enqueue($"{responderName}: {text}");
        return Task.FromResult(Answer);
    }

    public Task<NotifyOutcome> TellAsync(StoredReference conversation, MemberNotice notice, CancellationToken cancellationToken)
    {
        Seen.Enqueue(notice.ResponderName is null ? notice.Kind.ToString() : $"{notice.Kind} {notice.ResponderName}");
        return Task.FromResult(Answer);
    }
}
