namespace AftercareBot.Knowledge.Review;

/// <summary>A question to be grouped.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What was asked.</param>
/// <param name="Language">ISO 639-1; questions of two languages are never alike.</param>
/// <param name="At">When it was asked, UTC.</param>
public sealed record ReviewQuestion(Guid Id, string Text, string Language, DateTimeOffset At);
