namespace AftercareBot.Care.Notifying;

/// <summary>What a webhook gets, documented in src/Care/README.md. No message text, no name, no number.</summary>
internal sealed record WebhookBody(
    Guid Id,
    string Kind,
    Guid CaseId,
    string Level,
    string Category,
    string Subject,
    DateTimeOffset OpenedAt,
    int Attempt,
    string? ConsoleUrl
);
