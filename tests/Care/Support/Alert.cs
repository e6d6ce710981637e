using AftercareBot.Care.Alerts;
using AftercareBot.Care.Conversations;

namespace AftercareBot.Care.Tests.Support;

/// <summary>Builds alerts; everything that a test does not say is plausible.</summary>
internal static class Alert
{
    public static readonly DateTimeOffset Time = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    public static AlertRequest Of(AlertLevel level, string user = "member-1", string text = "i took the whole bottle") =>
        new()
        {
            Level = level,
            Category = level is AlertLevel.Concern ? "relapse" : "overdose",
            Subject = "self",
            Rules = ["overdose.taken.en"],
            MessageText = text,
            Conversation = Reference(user),
            At = Time,
        };

    public static StoredReference Reference(string user) =>
        new()
        {
            ChannelId = "directline",
            ServiceUrl = "http://localhost:3978",
            ConversationId = $"conversation-of-{user}",
            UserId = user,
            BotId = "bot",
            Locale = "en-US",
        };
}
