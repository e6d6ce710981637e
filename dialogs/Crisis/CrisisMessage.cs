namespace AftercareBot.Dialogs.Crisis;

/// <summary>An answer to danger, ready to be sent.</summary>
/// <param name="Texts">What the person reads alone, one message each; the first begins with the number.</param>
/// <param name="GroupText">What is written where others read, before the rest goes to the person alone.</param>
/// <param name="InsteadOfGroup">What to say in the group when the person cannot be written to alone and the texts must not be read by others; null when they may.</param>
public sealed record CrisisMessage(IReadOnlyList<string> Texts, string GroupText, string? InsteadOfGroup = null);
