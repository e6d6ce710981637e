using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace AftercareBot.Care.Storage;

/// <summary>A command that borrows the prepared statement of its text and gives it back when it is disposed.</summary>
internal sealed class CachedCommand(CachedConnection connection) : DbCommand
{
    private SqliteCommand? inner;

    [AllowNull]
    public override string CommandText
    {
        get => Inner.CommandText;
        set
        {
            if (inner is null)
                inner = connection.Rent(value ?? string.Empty);
            else
                inner.CommandText = value;
        }
    }

    public override int CommandTimeout
    {
        get => Inner.CommandTimeout;
        set => Inner.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set => Inner.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A command stays with the connection that made it.");
    }

    protected override DbParameterCollection DbParameterCollection => Inner.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    private SqliteCommand Inner => inner ??= connection.Rent(string.Empty);

    public override void Cancel() => Inner.Cancel();

    public override void Prepare() => Inner.Prepare();

    public override int ExecuteNonQuery() => Inner.ExecuteNonQuery();

    public override object? ExecuteScalar() => Inner.ExecuteScalar();

    protected override DbParameter CreateDbParameter() => Inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Inner.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing && inner is not null)
        {
            connection.Return(inner);
            inner = null;
        }

        base.Dispose(disposing);
    }
}
