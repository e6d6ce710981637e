namespace AftercareBot.Care.Conversations;

/// <summary>A line of a conversation.</summary>
/// <param name="Who">Who said it.</param>
/// <param name="Text">What was said; null when the key that protected it is gone.</param>
/// <param name="At">When, UTC.</param>
public sealed record TranscriptLine(Speaker Who, string? Text, DateTimeOffset At);
