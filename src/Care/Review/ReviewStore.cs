using AftercareBot.Care.Protection;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Review;

internal sealed class ReviewStore(
    CareDatabase database,
    ITextProtector protector,
    SequentialIds sequence,
    TimeProvider timeProvider
) : IReviewList
{
    private const string Insert = """
        INSERT INTO review_items (id, reason, language, entry_id, text, at) VALUES (@Id, @Reason, @Language, @EntryId, @Text, @At)
        """;

    private const string Select = """
        SELECT id, reason, language, entry_id, text, at FROM review_items ORDER BY at DESC, id DESC LIMIT @most
        """;

    private const string Delete = "DELETE FROM review_items WHERE id = @Id";

    private const string InsertEvent = """
        INSERT INTO review_events (id, at, kind, responder_id, items, file) VALUES (@Id, @At, @Kind, @ResponderId, @Items, @File)
        """;

    private const string SelectEvents = """
        SELECT at, kind, responder_id, items, file FROM review_events ORDER BY at DESC, id DESC LIMIT @most
        """;

    public Task AddAsync(ReviewNote note, CancellationToken cancellationToken)
    {
        // Here and not with the callers, so that there is no way around it.
        var text = PersonalDetails.TakeOut(note.Text);
        if (!PersonalDetails.HasWords(text))
            return Task.CompletedTask;
        var row = new ReviewRow
        {
            Id = sequence.Next(),
            Reason = note.Reason,
            Language = note.Language,
            EntryId = note.EntryId,
            Text = protector.Protect(text),
            At = note.At,
        };
        return database.WriteAsync(transaction => transaction.Connection!.Execute(Insert, row, transaction), cancellationToken);
    }

    public async ValueTask<IReadOnlyList<ReviewItem>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.Query<ReviewRow>(Select, new { most }).AsList(),
            cancellationToken
        );
        var items = new List<ReviewItem>(rows.Count);
        foreach (var row in rows)
        {
            if (protector.TryRead(row.Text) is { } text)
                items.Add(new ReviewItem(row.Id, row.Reason, text, row.Language, row.EntryId, row.At));
        }

        return items;
    }

    public Task<int> TakeOffAsync(
        IReadOnlyCollection<Guid> ids,
        ReviewEventKind kind,
        Guid responderId,
        string? file,
        CancellationToken cancellationToken
    )
    {
        var now = timeProvider.GetUtcNow();
        var eventId = sequence.Next();
        return database.WriteAsync(
            transaction =>
            {
                var connection = transaction.Connection!;
                var items = 0;
                foreach (var id in ids)
                    items += connection.Execute(Delete, new { Id = id }, transaction);
                // A second press of the button did nothing; a draft was written even when somebody else took its questions off.
                if (items > 0 || kind == ReviewEventKind.Drafted)
                    connection.Execute(
                        InsertEvent,
                        new
                        {
                            Id = eventId,
                            At = now,
                            Kind = kind,
                            ResponderId = responderId,
                            Items = items,
                            File = file,
                        },
                        transaction
                    );
                return items;
            },
            cancellationToken
        );
    }

    public async ValueTask<IReadOnlyList<ReviewEvent>> EventsAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.Query<ReviewEventRow>(SelectEvents, new { most }).AsList(),
            cancellationToken
        );
        return rows.ConvertAll(row => row.ToEvent());
    }
}
