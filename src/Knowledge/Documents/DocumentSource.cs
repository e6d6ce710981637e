namespace AftercareBot.Knowledge;

/// <summary>A publication that a document stands on.</summary>
internal sealed record DocumentSource(string Publisher, string Title, int? Year, string? Url);
