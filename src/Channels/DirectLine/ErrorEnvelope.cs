namespace AftercareBot.Channels.DirectLine;

/// <summary>The protocol's error envelope.</summary>
internal sealed record ErrorEnvelope(ErrorBody Error);
