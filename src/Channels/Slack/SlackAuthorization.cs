namespace AftercareBot.Channels.Slack;

/// <summary>As whom the app sees an event.</summary>
internal sealed record SlackAuthorization(string? UserId);
