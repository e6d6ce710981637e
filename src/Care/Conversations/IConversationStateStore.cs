namespace AftercareBot.Care.Conversations;

/// <summary>
/// The state of conversations, as bytes under a key. The last writer wins: turns of one conversation never overlap, so there is
/// nothing to compare. Keys are kept hashed; values are kept as they are given, so no message text belongs in them.
/// </summary>
public interface IConversationStateStore
{
    /// <summary>Reads what is there; a key without a value is not in the answer.</summary>
    ValueTask<IReadOnlyDictionary<string, byte[]>> ReadAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    );

    /// <summary>Writes every change in one commit; it is on disk when the task completes.</summary>
    /// <param name="changes">UTF-8 JSON by key.</param>
    /// <param name="cancellationToken">Takes back a write that has not begun.</param>
    Task WriteAsync(IReadOnlyDictionary<string, byte[]> changes, CancellationToken cancellationToken);

    /// <summary>Deletes keys; one that is not there is no mistake.</summary>
    Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
