namespace AftercareBot.Channels.Slack;

/// <summary>The answer to a press of a button: in place of the page for everybody, or a word to the one who pressed.</summary>
internal sealed record SlackResponse(string Text, bool ReplaceOriginal, string ResponseType);
