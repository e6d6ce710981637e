using System.Reflection;

namespace AftercareBot.Care.Storage;

/// <summary>
/// Where a room keeps its migrations: embedded resources named <c>{ResourcePrefix}NNNN_what_it_does.sql</c>, numbered from 0001
/// without gaps. Register one with <c>services.AddSingleton(new MigrationSource(…))</c> and its tables are there when the first
/// read or write runs. The SQL is what SQLite and PostgreSQL both understand: TEXT, BIGINT and BYTEA columns (BYTEA holds bytes on
/// both), times as BIGINT milliseconds since 1970 UTC, ids as TEXT. A migration only adds, so that the version before it keeps working.
/// </summary>
/// <param name="Name">Short, never changed once shipped: it is the key under which the applied numbers are remembered.</param>
/// <param name="Assembly">The assembly with the resources.</param>
/// <param name="ResourcePrefix">Everything before the number in the resource's name, with the last dot.</param>
public sealed record MigrationSource(string Name, Assembly Assembly, string ResourcePrefix);
