namespace AftercareBot.Knowledge.Review;

/// <summary>Something wrong with a draft.</summary>
/// <param name="Field">Where.</param>
/// <param name="Code">
/// missing, long, taken (the question is asked for elsewhere), dose, schedule (never in an answer), format (it would be read as
/// something else), unknown (language), name, reviewed (the file is no draft), folder (it cannot be written).
/// </param>
/// <param name="Detail">The entry, figure or message in question; empty when there is none.</param>
public sealed record DraftFault(DraftField Field, string Code, string Detail = "");
