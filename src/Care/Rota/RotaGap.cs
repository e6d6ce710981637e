namespace AftercareBot.Care.Rota;

/// <summary>A stretch of time, UTC, in which nobody is on call.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The first instant after it.</param>
public sealed record RotaGap(DateTimeOffset From, DateTimeOffset Until);
