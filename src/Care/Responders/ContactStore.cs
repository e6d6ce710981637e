using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Responders;

/// <summary>The addresses at which responders are reached.</summary>
internal sealed class ContactStore(CareDatabase database, ITextProtector protector, TimeProvider timeProvider)
{
    private const string Insert = """
        INSERT INTO responder_contacts (id, responder_id, notifier, address, created_at) VALUES (@Id, @responderId, @notifier, @Address, @Now)
        """;

    private const string Select = """
        SELECT id, notifier, address FROM responder_contacts WHERE responder_id = @responderId ORDER BY created_at, id
        """;

    public async ValueTask<IReadOnlyList<ResponderContact>> ListAsync(Guid responderId, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.Query<ResponderContactRow>(Select, new { responderId }).AsList(),
            cancellationToken
        );
        return [.. rows.Select(row => new ResponderContact(row.Id, row.Notifier, protector.TryRead(row.Address)))];
    }

    public async Task<ResponderContact> AddAsync(
        Guid responderId,
        string notifier,
        string address,
        CancellationToken cancellationToken
    )
    {
        var now = timeProvider.GetUtcNow();
        var row = new
        {
            Id = Guid.CreateVersion7(now),
            responderId,
            notifier,
            Address = protector.Protect(address),
            Now = now,
        };
        await database.WriteAsync(transaction => transaction.Connection!.Execute(Insert, row, transaction), cancellationToken);
        return new ResponderContact(row.Id, notifier, address);
    }

    public Task<bool> RemoveAsync(Guid contactId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.Execute(
                    "DELETE FROM responder_contacts WHERE id = @contactId",
                    new { contactId },
                    transaction
                ) == 1,
            cancellationToken
        );
}
