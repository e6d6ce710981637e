using AftercareBot.Care.Alerts;
using AftercareBot.Care.Auditing;
using AftercareBot.Care.Escalation;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Retention;

namespace AftercareBot.Care;

/// <summary>Settings of the room, section <c>Care</c>. Checked once at start, every mistake listed at once.</summary>
public sealed class CareOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Care";

    /// <summary>Where the database, the keys and the alert journal are kept. Default <c>data</c>, relative to the working folder.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>A PostgreSQL connection string; empty (the default) keeps everything in a SQLite file in <see cref="DataFolder"/>.
    /// Read from <c>Storage:ConnectionString</c>.</summary>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>Folder of the keys that protect text at rest. Default: <c>keys</c> in <see cref="DataFolder"/>. Instances on one database share it.</summary>
    public string? KeysFolder { get; set; }

    /// <summary>Folder of the alert journal. Default: <c>journal</c> in <see cref="DataFolder"/>; a disk other than the database's is better.</summary>
    public string? JournalFolder { get; set; }

    /// <summary>How alerts become durable.</summary>
    public AlertOptions Alerts { get; set; } = new();

    /// <summary>The policy for new cases. Cases that run keep the one they were raised with.</summary>
    public EscalationOptions Escalation { get; set; } = new();

    /// <summary>How pages go out.</summary>
    public OutboxOptions Outbox { get; set; } = new();

    /// <summary>How long what members wrote is kept.</summary>
    public RetentionOptions Retention { get; set; } = new();

    /// <summary>The watch over the watch.</summary>
    public AuditOptions Auditing { get; set; } = new();

    /// <summary>A case on a schedule that must be answered; off by default.</summary>
    public RehearsalOptions Rehearsal { get; set; } = new();

    /// <summary>Endpoints that get a signed HTTP POST for every page. Empty by default.</summary>
    public IList<WebhookOptions> Webhooks { get; set; } = [];

    internal string DatabaseFile => Path.Combine(DataFolder, "care.db");

    internal string Keys => KeysFolder ?? Path.Combine(DataFolder, "keys");

    internal string Journal => JournalFolder ?? Path.Combine(DataFolder, "journal");
}
