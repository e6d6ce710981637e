using Microsoft.Data.Sqlite;

namespace AftercareBot.Benchmarks;

/// <summary>The usual way: SQLite's full-text index, ranked by its BM25.</summary>
internal sealed class KnowledgeFts5Index : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _search;
    private readonly SqliteParameter _query;

    private KnowledgeFts5Index()
    {
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61')";
        create.ExecuteNonQuery();
        _search = _connection.CreateCommand();
        _search.CommandText = "SELECT rowid FROM passages WHERE passages MATCH $query ORDER BY rank LIMIT 5";
        _query = _search.Parameters.Add("$query", SqliteType.Text);
    }

    public static KnowledgeFts5Index Build(IEnumerable<string> texts)
    {
        var index = new KnowledgeFts5Index();
        using var transaction = index._connection.BeginTransaction();
        using var insert = index._connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages (text) VALUES ($text)";
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (var value in texts)
        {
            text.Value = value;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return index;
    }

    public int Search(string question)
    {
        _query.Value = string.Join(" OR ", question.Split(' ').Select(w => $"\"{w}\""));
        using var reader = _search.ExecuteReader();
        var last = 0;
        while (reader.Read())
            last = reader.GetInt32(0);
        return last;
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }
}
