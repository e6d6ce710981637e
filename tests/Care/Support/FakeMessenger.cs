using System.Collections.Concurrent;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Notifying;

namespace AftercareBot.Care.Tests.Support;

/// <summary>Keeps what a member would see.</summary>
internal sealed class FakeMessenger(Outbound outbound) : IMemberMessenger
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
        return SeeAsync(conversation, $"{responderName}: {text}");
    }

    public Task<NotifyOutcome> TellAsync(StoredReference conversation, MemberNotice notice, CancellationToken cancellationToken)
    {
        return SeeAsync(
            conversation,
            notice.ResponderName is null ? notice.Kind.ToString() : $"{notice.Kind} {notice.ResponderName}"
        );
    }

    private Task<NotifyOutcome> SeeAsync(StoredReference conversation, string line)
    {
        Places.Enqueue(conversation);
        Seen.Enqueue(line);
        outbound.Add($"member {line}");
        return Task.FromResult(Answer);
    }

    /// <summary>What a group's member is written to alone in; null when the channel has no such place.</summary>
    public StoredReference? Alone { get; set; }

    public ConcurrentQueue<StoredReference> Places { get; } = new();

    public Task<StoredReference?> OpenPrivateAsync(StoredReference group, CancellationToken cancellationToken) =>
        Task.FromResult(Alone);
}
