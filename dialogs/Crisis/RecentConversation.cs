using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>The last messages of one person in one conversation, and the last answer to a danger.</summary>
internal sealed class RecentConversation
{
    private static readonly TimeSpan AnswerWindow = TimeSpan.FromMinutes(30);
    private readonly List<(DateTimeOffset At, ContextMessage Message)> messages = [];
    private RiskLevel answeredLevel;
    private DateTimeOffset answeredAt;

    public DateTimeOffset LastAt { get; private set; }

    public void Add(DateTimeOffset at, ContextMessage message, int most)
    {
        messages.Add((at, message));
        if (messages.Count > most)
            messages.RemoveAt(0);
        LastAt = at;
    }

    public ContextMessage[] Since(DateTimeOffset start) =>
        [.. messages.Where(entry => entry.At >= start).Select(entry => entry.Message)];

    public bool WasAnswered(DateTimeOffset now, RiskLevel level)
    {
        if (answeredLevel >= level && now - answeredAt < AnswerWindow)
            return true;
        (answeredLevel, answeredAt, LastAt) = (level, now, now);
        return false;
    }
}
