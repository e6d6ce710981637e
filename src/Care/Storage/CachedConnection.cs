using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace AftercareBot.Care.Storage;

/// <summary>
/// A SQLite connection that keeps each statement prepared under its text. Dapper makes and throws away a command at every call;
/// preparing anew costs more than the whole of a one-row write.
/// </summary>
internal sealed class CachedConnection(SqliteConnection inner) : DbConnection
{
    private const int MostStatements = 256;

    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    public SqliteConnection Inner => inner;

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => throw new NotSupportedException("The connection is opened once, by the store.");
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public SqliteCommand Rent(string text) => idle.Remove(text, out var command) ? command : new SqliteCommand(text, inner);

    public void Return(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (idle.Count >= MostStatements || !idle.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    public void Run(string sql)
    {
        var command = Rent(sql);
        try
        {
            command.ExecuteNonQuery();
        }
        finally
        {
            Return(command);
        }
    }

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    protected override DbCommand CreateDbCommand() => new CachedCommand(this);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException("Works run inside the transaction of the write queue.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in idle.Values)
                command.Dispose();
            idle.Clear();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
