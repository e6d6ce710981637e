namespace AftercareBot.Channels.Slack;

/// <summary>The answer when Slack tries the address.</summary>
internal sealed record SlackChallenge(string Challenge);
