namespace AftercareBot.Dialogs.Main;

/// <summary>Where a message goes, and with what.</summary>
/// <param name="Kind">The place.</param>
/// <param name="Value">The exercise's id or the language; otherwise null.</param>
internal sealed record Route(RouteKind Kind, string? Value = null);
