namespace AftercareBot.Channels.Slack;

/// <summary>The answer of <c>conversations.open</c>.</summary>
internal sealed record SlackOpened(bool Ok, string? Error, SlackOpenedChannel? Channel);
