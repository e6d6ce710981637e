namespace AftercareBot.Channels.Slack;

/// <summary>A text of a block; plain, so that nothing in it is read as mark-up.</summary>
internal sealed record SlackText(string Text, string Type = "plain_text");
