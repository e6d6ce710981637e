using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Crisis;

/// <summary>The last messages of one person in one conversation, and the answers that were given to danger.</summary>
internal sealed class RecentConversation
{
    private static readonly TimeSpan AnswerWindow = TimeSpan.FromMinutes(30);
    private readonly List<(DateTimeOffset At, ContextMessage Message)> messages = [];
    private readonly Dictionary<(string Category, RiskSubject Subject), (RiskLevel Level, DateTimeOffset At)> answers = [];

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

    /// <summary>Whether this danger, or a graver one of its kind, was answered a while ago. Another kind, or another person, was not.</summary>
    public bool WasAnswered(DateTimeOffset now, RiskAssessment risk) =>
        answers.TryGetValue((risk.Category, risk.Subject), out var last)
        && last.Level >= risk.Level
        && now - last.At < AnswerWindow;

    /// <summary>The gravest level that was answered a while ago.</summary>
    public RiskLevel AnsweredLevel(DateTimeOffset now) =>
        answers.Values.Where(answer => now - answer.At < AnswerWindow).Select(answer => answer.Level).DefaultIfEmpty().Max();

    public void Answered(DateTimeOffset now, RiskAssessment risk)
    {
        answers[(risk.Category, risk.Subject)] = (risk.Level, now);
        LastAt = now;
    }
}
