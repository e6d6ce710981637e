namespace AftercareBot.Knowledge;

/// <summary>What the caller knows about the conversation.</summary>
/// <param name="Language">Two-letter language to assume when the question itself does not tell; null means English.</param>
/// <param name="LastEntryId">The entry answered last, against which "and with alcohol?" is understood.</param>
public sealed record AskContext(string? Language = null, string? LastEntryId = null);
