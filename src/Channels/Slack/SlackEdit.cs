namespace AftercareBot.Channels.Slack;

/// <summary>When somebody last changed a message.</summary>
internal sealed record SlackEdit(string? Ts);
