namespace AftercareBot.Channels.Slack;

/// <summary>The body of <c>conversations.open</c>.</summary>
internal sealed record SlackPersons(string Users);
