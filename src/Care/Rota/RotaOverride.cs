namespace AftercareBot.Care.Rota;

/// <summary>A change to the weekly shifts for a time.</summary>
/// <param name="Id">The override.</param>
/// <param name="ResponderId">Whom it is about.</param>
/// <param name="From">Its first instant, UTC.</param>
/// <param name="Until">The first instant after it, UTC.</param>
/// <param name="IsOnCall">True: on call though no shift says so. False: away though a shift says otherwise; away wins over on call.</param>
public sealed record RotaOverride(Guid Id, Guid ResponderId, DateTimeOffset From, DateTimeOffset Until, bool IsOnCall);
