namespace AftercareBot.Channels.Paging;

/// <summary>What to tell a responder who answered a page.</summary>
/// <param name="Text">The words, in the responder's language.</param>
/// <param name="IsTaken">True when this answer took the case; the others may then be told, too.</param>
public sealed record ReplyAnswer(string Text, bool IsTaken = false);
