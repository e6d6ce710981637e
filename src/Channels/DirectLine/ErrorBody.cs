namespace AftercareBot.Channels.DirectLine;

/// <summary>What was wrong.</summary>
internal sealed record ErrorBody(string Code, string Message);
