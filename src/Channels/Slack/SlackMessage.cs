namespace AftercareBot.Channels.Slack;

/// <summary>The body of <c>chat.postMessage</c>.</summary>
internal sealed record SlackMessage(
    string Channel,
    string Text,
    IReadOnlyList<SlackBlock>? Blocks = null,
    SlackMetadata? Metadata = null,
    string? ThreadTs = null,
    bool UnfurlLinks = false
);
