namespace AftercareBot.Channels.DirectLine;

/// <summary>The id that a posted activity was given.</summary>
internal sealed record ActivityAnswer(string Id);
