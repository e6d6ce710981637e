namespace AftercareBot.Channels.Slack;

/// <summary>The part of every answer of Slack's Web API that says how it went.</summary>
internal sealed record SlackAnswer(bool Ok, string? Error);
