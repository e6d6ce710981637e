namespace AftercareBot.Care.Alerts;

/// <summary>Ends the rehearsal at start by undoing it; never seen outside <see cref="WarmUp"/>.</summary>
internal sealed class RehearsalOverException : Exception;
