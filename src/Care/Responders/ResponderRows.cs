using System.Data;
using Dapper;

namespace AftercareBot.Care.Responders;

/// <summary>Reads and writes whole rows of accounts.</summary>
internal static class ResponderRows
{
    private const string Select = $"SELECT {ResponderRow.Columns} FROM responders";

    private const string Insert = $"""
        INSERT INTO responders ({ResponderRow.Columns})
        VALUES (@Id, @Name, @SignInName, @Role, @Locale, @TimeZone, @PasswordHash, @SecurityStamp, @FailedSignIns, @LockedUntil,
            @TotpSecret, @TotpLastStep, @CreatedAt, @DisabledAt)
        ON CONFLICT (sign_in_name) DO NOTHING
        """;

    private const string Update = """
        UPDATE responders SET name = @Name, role = @Role, locale = @Locale, time_zone = @TimeZone, password_hash = @PasswordHash,
            security_stamp = @SecurityStamp, failed_sign_ins = @FailedSignIns, locked_until = @LockedUntil, totp_secret = @TotpSecret,
            totp_last_step = @TotpLastStep, disabled_at = @DisabledAt
        WHERE id = @Id
        """;

    public static IReadOnlyList<ResponderRow> All(IDbConnection connection) =>
        connection.Query<ResponderRow>($"{Select} ORDER BY name, id").AsList();

    public static ResponderRow? Find(IDbConnection connection, Guid id) =>
        connection.QueryFirstOrDefault<ResponderRow>($"{Select} WHERE id = @id", new { id });

    public static ResponderRow? FindBySignInName(IDbConnection connection, string name) =>
        connection.QueryFirstOrDefault<ResponderRow>($"{Select} WHERE sign_in_name = @name", new { name });

    public static ResponderRow? Hold(IDbTransaction transaction, Guid id, string forUpdate) =>
        transaction.Connection!.QueryFirstOrDefault<ResponderRow>(
            $"{Select} WHERE id = @id {forUpdate}",
            new { id },
            transaction
        );

    /// <summary>Adds an account.</summary>
    /// <returns>False when the sign-in name is taken.</returns>
    public static bool TryInsert(IDbTransaction transaction, ResponderRow row) =>
        transaction.Connection!.Execute(Insert, row, transaction) == 1;

    public static void Save(IDbTransaction transaction, ResponderRow row) =>
        transaction.Connection!.Execute(Update, row, transaction);
}
