using AftercareBot.Care.Conversations;
using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>
/// What each member wrote in the last minutes, in memory: the screen reads a message in the light of those before it, and must
/// not wait for a database to do so. Bounded in people and in messages; what falls out is only context.
/// </summary>
public sealed class RecentMessages(TimeProvider time)
{
    private const int MostMessages = 12;

    // What stands at the ends of a long text is enough to read the next one by.
    private const int LongestKept = 4000;
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
        if (text.Length > LongestKept)
            text = $"{text[..(LongestKept / 2)]} {text[^(LongestKept / 2)..]}";
        lock (gate)
        {
            Get(conversation, userId).Add(time.GetUtcNow(), new ContextMessage(from, text), MostMessages);
        }
    }

    /// <summary>Whether this danger was answered in the last half hour, so that a short answer is kinder than the same card again.</summary>
    public bool WasAnswered(ConversationKey conversation, string userId, RiskAssessment risk)
    {
        lock (gate)
        {
            return userId.Length > 0 && Get(conversation, userId).WasAnswered(time.GetUtcNow(), risk);
        }
    }

    /// <summary>The gravest level that this person was answered in the last half hour.</summary>
    public RiskLevel AnsweredLevel(ConversationKey conversation, string userId)
    {
        lock (gate)
        {
            return conversations.TryGetValue((conversation, userId), out var recent)
                ? recent.AnsweredLevel(time.GetUtcNow())
                : RiskLevel.None;
        }
    }

    /// <summary>Remembers that a danger was answered.</summary>
    public void Answered(ConversationKey conversation, string userId, RiskAssessment risk)
    {
        lock (gate)
        {
            Get(conversation, userId).Answered(time.GetUtcNow(), risk);
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
