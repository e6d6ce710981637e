using System.Data;
using AftercareBot.Care.Conversations;
using AftercareBot.Care.Protection;
using AftercareBot.Care.SafetyPlans;
using AftercareBot.Care.Storage;
using Dapper;

namespace AftercareBot.Care.Members;

internal sealed class MemberStore(
    IWriteQueue writes,
    IReadConnections reads,
    ITranscript transcript,
    ISafetyPlans safetyPlans,
    KeyedHash hash,
    ITextProtector protector,
    TimeProvider timeProvider
) : IMembers
{
    private const int MostExportedLines = 10_000;

    private const string Select = """
        SELECT id, person, channel_id, channel_user, locale, country, time_zone, consent_version, consent_at, created_at FROM members
        """;

    private const string Insert = """
        INSERT INTO members (id, person, channel_id, channel_user, created_at) VALUES (@Id, @Person, @ChannelId, @ChannelUser, @CreatedAt)
        ON CONFLICT (person) DO NOTHING
        """;

    private const string Update = """
        UPDATE members SET locale = @Locale, country = @Country, time_zone = @TimeZone,
            consent_version = @ConsentVersion, consent_at = @ConsentAt
        WHERE id = @Id
        """;

    public async ValueTask<Member> GetOrAddAsync(string channelId, string channelUserId, CancellationToken cancellationToken)
    {
        var person = hash.OfPerson(channelId, channelUserId);
        var found = await reads.ReadAsync(connection => FindByPerson(connection, null, person), cancellationToken);
        if (found is not null)
            return found.ToMember();
        var now = timeProvider.GetUtcNow();
        var row = new MemberRow
        {
            Id = Guid.CreateVersion7(now),
            Person = person,
            ChannelId = channelId,
            ChannelUser = protector.Protect(channelUserId),
            CreatedAt = now,
        };
        var added = await writes.WriteAsync(
            transaction =>
            {
                transaction.Connection!.Execute(Insert, row, transaction);
                return FindByPerson(transaction.Connection!, transaction, person)!;
            },
            cancellationToken
        );
        return added.ToMember();
    }

    public Task<bool> UpdateAsync(Member member, CancellationToken cancellationToken) =>
        writes.WriteAsync(transaction => transaction.Connection!.Execute(Update, member, transaction) == 1, cancellationToken);

    public async ValueTask<MemberExport?> ExportAsync(
        Guid memberId,
        ConversationKey conversation,
        CancellationToken cancellationToken
    )
    {
        var row = await reads.ReadAsync(connection => FindById(connection, memberId), cancellationToken);
        if (row is null)
            return null;
        var alerts = await reads.ReadAsync(
            connection =>
                connection
                    .Query<ExportedAlertRow>(
                        """
                        SELECT a.at, a.level, a.category, a.text FROM alerts a JOIN cases c ON c.id = a.case_id
                        WHERE c.person = @Person ORDER BY a.at
                        """,
                        new { row.Person }
                    )
                    .AsList(),
            cancellationToken
        );
        return new MemberExport(
            row.ToMember(),
            protector.TryRead(row.ChannelUser),
            [.. alerts.Select(alert => alert.ToExport(protector))],
            await transcript.LastAsync(conversation, MostExportedLines, cancellationToken)
        )
        {
            SafetyPlan = (await safetyPlans.FindAsync(memberId, cancellationToken))?.Content,
        };
    }

    public async Task<bool> EraseAsync(Guid memberId, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var row = await reads.ReadAsync(connection => FindById(connection, memberId), cancellationToken);
        if (row is null)
            return true;
        var parameters = new
        {
            row.Id,
            row.Person,
            Conversation = hash.OfConversation(conversation),
            Nothing = Array.Empty<byte>(),
        };
        return await writes.WriteAsync(transaction => Erase(transaction, parameters), cancellationToken);
    }

    private static bool Erase(IDbTransaction transaction, object parameters)
    {
        var connection = transaction.Connection!;
        var open = connection.ExecuteScalar<long>(
            "SELECT count(*) FROM cases WHERE person = @Person AND closed_at IS NULL",
            parameters,
            transaction
        );
        connection.Execute(
            """
            UPDATE alerts SET text = @Nothing WHERE case_id IN (SELECT id FROM cases WHERE person = @Person AND closed_at IS NOT NULL)
            """,
            parameters,
            transaction
        );
        connection.Execute(
            """
            UPDATE cases SET reference = @Nothing, note = NULL, person = id, member_id = NULL
            WHERE person = @Person AND closed_at IS NOT NULL
            """,
            parameters,
            transaction
        );
        if (open > 0)
            return false;
        connection.Execute("DELETE FROM safety_plans WHERE member_id = @Id", parameters, transaction);
        connection.Execute("DELETE FROM check_ins WHERE member_id = @Id", parameters, transaction);
        connection.Execute("DELETE FROM transcript WHERE conversation = @Conversation", parameters, transaction);
        connection.Execute("DELETE FROM members WHERE id = @Id", parameters, transaction);
        return true;
    }

    private static MemberRow? FindByPerson(IDbConnection connection, IDbTransaction? transaction, string person) =>
        connection.QueryFirstOrDefault<MemberRow>($"{Select} WHERE person = @person", new { person }, transaction);

    private static MemberRow? FindById(IDbConnection connection, Guid id) =>
        connection.QueryFirstOrDefault<MemberRow>($"{Select} WHERE id = @id", new { id });
}
