namespace AftercareBot.Channels.Slack;

/// <summary>What Slack's Events API posts.</summary>
/// <param name="Type"><c>url_verification</c> or <c>event_callback</c>.</param>
/// <param name="Challenge">What is to be answered when Slack tries the address.</param>
/// <param name="TeamId">The workspace.</param>
/// <param name="Event">What happened.</param>
/// <param name="Authorizations">As whom the app sees it: the bot's own user.</param>
internal sealed record SlackEnvelope(
    string? Type,
    string? Challenge,
    string? TeamId,
    SlackEvent? Event,
    IReadOnlyList<SlackAuthorization>? Authorizations
);
