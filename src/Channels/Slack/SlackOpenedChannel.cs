namespace AftercareBot.Channels.Slack;

/// <summary>The direct messages that were opened.</summary>
internal sealed record SlackOpenedChannel(string? Id);
