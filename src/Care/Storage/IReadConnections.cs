using System.Data;

namespace AftercareBot.Care.Storage;

/// <summary>Reads of the database, beside the writer: they see what is committed and wait for nobody.</summary>
public interface IReadConnections
{
    /// <summary>Runs a short read on a pooled connection that cannot write.</summary>
    /// <param name="read">Uses the connection and keeps nothing of it: results are materialised before it returns.</param>
    /// <param name="cancellationToken">Looked at before the read begins.</param>
    /// <exception cref="System.Data.Common.DbException">The database could not be opened or read.</exception>
    ValueTask<T> ReadAsync<T>(Func<IDbConnection, T> read, CancellationToken cancellationToken);
}
