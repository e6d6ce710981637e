using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Responders;

/// <summary>The addresses at which responders are reached.</summary>
internal sealed class ContactStore(CareDatabase database, ITextProtector protector, TimeProvider timeProvider)
{
    private const string Select = """
        SELECT id, notifier, address FROM responder_contacts WHERE responder_id = @responderId ORDER BY place, created_at, id
        """;

    private const string SelectActive = """
        SELECT k.responder_id, k.address FROM responder_contacts k JOIN responders r ON r.id = k.responder_id
        WHERE k.notifier = @notifier AND r.disabled_at IS NULL ORDER BY k.created_at, k.id
        """;

    public async ValueTask<IReadOnlyList<ResponderContact>> ListAsync(Guid responderId, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.Query<ResponderContactRow>(Select, new { responderId }).AsList(),
            cancellationToken
        );
        return [.. rows.Select(row => new ResponderContact(row.Id, row.Notifier, protector.TryRead(row.Address)))];
    }

    /// <summary>Whose address it is. Addresses are kept encrypted, so each is read; responders are few.</summary>
    public async ValueTask<Guid?> FindOwnerAsync(
        string notifier,
        Func<string, bool> isAddress,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ReadAsync(
            connection => connection.Query<OwnedContactRow>(SelectActive, new { notifier }).AsList(),
            cancellationToken
        );
        return rows.FirstOrDefault(row => protector.TryRead(row.Address) is { } address && isAddress(address))?.ResponderId;
    }

    public async Task<ResponderContact> AddAsync(
        Guid responderId,
        string notifier,
        string address,
        CancellationToken cancellationToken
    )
    {
        var now = timeProvider.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var kept = protector.Protect(address);
        await database.WriteAsync(
            transaction => ContactRows.Add(transaction, id, responderId, notifier, kept, now),
            cancellationToken
        );
        return new ResponderContact(id, notifier, address);
    }

    public Task<bool> RemoveAsync(Guid contactId, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => ContactRows.Remove(transaction, contactId), cancellationToken);
}
