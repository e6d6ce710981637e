using AftercareBot.Care.Conversations;

namespace AftercareBot.Service.SecondLook;

/// <summary>A message that waits for its second look; in memory only.</summary>
/// <param name="Text">What was screened.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Conversation">Where the member can be reached.</param>
/// <param name="At">When it was offered, UTC.</param>
internal sealed record LookedAt(string Text, string Language, StoredReference Conversation, DateTimeOffset At);
