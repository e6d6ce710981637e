namespace AftercareBot.Safety;

/// <summary>A number whose last check is too long ago.</summary>
/// <param name="Country">The country it belongs to.</param>
/// <param name="Kind">The kind of line.</param>
/// <param name="Checked">The day it was last checked.</param>
public sealed record NumberWarning(string Country, string Kind, DateOnly Checked);
