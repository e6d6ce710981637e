namespace AftercareBot.Care.Alerts;

/// <summary>Where an alert was kept when <see cref="AlertDesk.RaiseAsync"/> returned.</summary>
public enum AlertDurability
{
    /// <summary>Committed to the database, synced to disk.</summary>
    Database,

    /// <summary>Synced to the journal file; taken into the database later or at the next start.</summary>
    Journal,

    /// <summary>Neither could be written in time: kept in memory, paged from there and written as soon as either can be. Lost if the process dies first.</summary>
    Memory,
}
