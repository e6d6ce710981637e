namespace AftercareBot.Care.Alerts;

/// <summary>What became of an alert.</summary>
/// <param name="CaseId">The case it belongs to. While the database is away this is provisional: the alert joins the person's open case when it is taken in.</param>
/// <param name="IsNewCase">False when it was added to a case that was already open.</param>
/// <param name="Durability">Where it is kept.</param>
public sealed record RaisedAlert(Guid CaseId, bool IsNewCase, AlertDurability Durability);
