namespace AftercareBot.Care.Alerts;

/// <summary>Somewhere to page without asking the database.</summary>
internal sealed record OutageContact(string Notifier, string Address, Guid? ResponderId);
