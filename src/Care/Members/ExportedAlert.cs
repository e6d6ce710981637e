namespace AftercareBot.Care.Members;

/// <summary>An alert, as its writer may see it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Level">How urgent it was held to be.</param>
/// <param name="Category">What it was held to be about.</param>
/// <param name="Text">What the member wrote; null when erased or unreadable.</param>
public sealed record ExportedAlert(DateTimeOffset At, string Level, string Category, string? Text);
