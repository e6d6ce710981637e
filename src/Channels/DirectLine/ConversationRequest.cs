namespace AftercareBot.Channels.DirectLine;

/// <summary>What a client may say when it starts a conversation; who it claims to be is not believed.</summary>
internal sealed record ConversationRequest(string? Locale = null);
