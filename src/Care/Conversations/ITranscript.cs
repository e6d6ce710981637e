namespace AftercareBot.Care.Conversations;

/// <summary>What was said in a conversation, encrypted, so that a responder who takes over sees it.</summary>
public interface ITranscript
{
    /// <summary>
    /// Adds a line; lines are kept in the order in which they are added.
    /// When the key ring cannot be used the line is left out, which is logged: a turn goes on without its transcript.
    /// </summary>
    Task AppendAsync(
        ConversationKey conversation,
        Speaker who,
        string text,
        DateTimeOffset at,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// As <see cref="AppendAsync"/>, written with whatever is written next, or at <see cref="Flush"/>. A line of the same
    /// <paramref name="messageKey"/> is left out while the first is not older than an hour: the message was delivered again.
    /// </summary>
    Task AppendSoonAsync(
        ConversationKey conversation,
        Speaker who,
        string text,
        DateTimeOffset at,
        string? messageKey,
        CancellationToken cancellationToken
    );

    /// <summary>Writes what <see cref="AppendSoonAsync"/> left waiting; call it before awaiting those tasks.</summary>
    void Flush();

    /// <summary>The last <paramref name="count"/> lines, oldest first.</summary>
    ValueTask<IReadOnlyList<TranscriptLine>> LastAsync(
        ConversationKey conversation,
        int count,
        CancellationToken cancellationToken
    );
}
