namespace AftercareBot.Channels.Slack;

/// <summary>A block of a Slack message: a section with text, or a row of buttons.</summary>
internal sealed record SlackBlock(string Type, SlackText? Text = null, IReadOnlyList<SlackButton>? Elements = null);
