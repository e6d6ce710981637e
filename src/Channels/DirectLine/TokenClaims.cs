namespace AftercareBot.Channels.DirectLine;

/// <summary>What a valid token says.</summary>
/// <param name="ConversationId">The one conversation it opens.</param>
/// <param name="UserId">The member in it.</param>
/// <param name="Origin">The website it was given to; empty when the caller was no browser.</param>
internal sealed record TokenClaims(string ConversationId, string UserId, string Origin);
