namespace AftercareBot.Channels.Slack;

/// <summary>A message as Slack tells of it. When one is changed, the message as it now is stands in <paramref name="Message"/>.</summary>
internal sealed record SlackEvent(
    string? Type,
    string? Subtype,
    string? User,
    string? BotId,
    string? Text,
    string? Ts,
    string? ThreadTs,
    string? Channel,
    string? ChannelType,
    SlackEdit? Edited,
    SlackEvent? Message
);
