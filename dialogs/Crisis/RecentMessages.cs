using AftercareBot.Care.Conversations;
using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>
/// What each member wrote in the last minutes, in memory: the screen reads a message in the light of those before it, and must
/// not wait for a database to do so. Bounded in people and in messages; what falls out is only context.
/// </summary>
public sealed class RecentMessages(TimeProvider time)
{
    private const int MostMessages = 8;
    private const int MostConversations = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly Dictionary<(ConversationKey Conversation, string UserId), RecentConversation> conversations = [];

    /// <summary>The messages of the last minutes, oldest first.</summary>
    public ContextMessage[] Of(ConversationKey conversation, string userId)
    {
        lock (gate)
        {
            return conversations.TryGetValue((conversation, userId), out var recent)
                ? recent.Since(time.GetUtcNow() - Window)
                : [];
        }
    }

    /// <summary>Remembers a message.</summary>
    public void Add(ConversationKey conversation, string userId, MessageSender from, string text)
    {
        if (text.Length == 0)
            return;
        lock (gate)
        {
            Get(conversation, userId).Add(time.GetUtcNow(), new ContextMessage(from, text), MostMessages);
        }
    }

    /// <summary>
    /// Whether the same or a graver answer was already given to this person in the last half hour, so that a short one is kinder.
    /// Remembers the level for the next time.
    /// </summary>
    public bool WasAnswered(ConversationKey conversation, string userId, RiskLevel level)
    {
        lock (gate)
        {
            return Get(conversation, userId).WasAnswered(time.GetUtcNow(), level);
        }
    }

    private RecentConversation Get(ConversationKey conversation, string userId)
    {
        if (conversations.TryGetValue((conversation, userId), out var recent))
            return recent;
        if (conversations.Count >= MostConversations)
            DropStale();
        return conversations[(conversation, userId)] = new RecentConversation();
    }

    private void DropStale()
    {
        var oldest = conversations
            .OrderBy(entry => entry.Value.LastAt)
            .Take(MostConversations / 4)
            .Select(entry => entry.Key)
            .ToList();
        foreach (var key in oldest)
            conversations.Remove(key);
    }
}
