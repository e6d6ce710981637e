using AftercareBot.Care.Escalation;
using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Alerts;

/// <summary>Remembers, in memory, whom the first rung of the policy reaches, for the time when the database cannot be asked.</summary>
internal sealed class OutageContacts(
    IReadConnections reads,
    TargetResolver targets,
    ITextProtector protector,
    IPolicyBook policies,
    TimeProvider timeProvider
)
{
    public IReadOnlyList<OutageContact> Known { get; private set; } = [];

    /// <summary>Asks the database anew.</summary>
    /// <exception cref="System.Data.Common.DbException">The database is away; what was known stays known.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var first = policies.Current.Freeze().Steps[0];
        Known = await reads.ReadAsync<IReadOnlyList<OutageContact>>(
            connection =>
                [
                    .. targets
                        .Resolve(connection, transaction: null, first, timeProvider.GetUtcNow())
                        .Where(target => target.ResponderId is not null)
                        .Select(target => new OutageContact(
                            target.Notifier,
                            Address(connection, target.Target),
                            target.ResponderId
                        ))
                        .Where(contact => contact.Address.Length > 0),
                ],
            cancellationToken
        );
    }

    private string Address(System.Data.IDbConnection connection, string contactId)
    {
        var kept = connection.QueryFirstOrDefault<byte[]>(
            "SELECT address FROM responder_contacts WHERE id = @contactId",
            new { contactId }
        );
        return kept is null ? string.Empty : protector.TryRead(kept) ?? string.Empty;
    }
}
