using System.Diagnostics;
using EmbeddedCorpus.Search.Benchmarks.Queries;
using EmbeddedCorpus.Search.Benchmarks.Texts;
using EmbeddedCorpus.Search.FirstResult;
using Microsoft.Data.Sqlite;

namespace EmbeddedCorpus.Search.Benchmarks.Engines;

/// <summary>SQLite's FTS5 as people use it: an ordinary table with positions, Porter stems, one statement that is prepared once.</summary>
internal sealed class FtsEngine : ISearchEngine
{
    /// <summary>What the tables call it.</summary>
    public const string Title = "SQLite FTS5";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand[] _commands;

    /// <param name="texts">The texts.</param>
    /// <param name="file">The file to make; without it the table is in memory.</param>
    public FtsEngine(TextSet texts, string file = ":memory:")
    {
        var watch = Stopwatch.StartNew();
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Fill(texts);
        double seconds = watch.Elapsed.TotalSeconds;
        Index = new IndexCost(IndexBytes(), seconds);
        _commands = [Prepare(FtsSearch.Select), Prepare("SELECT count(*) FROM texts WHERE texts MATCH $query"), Prepare($"{FtsSearch.Select} OFFSET {ISearchEngine.HitsBefore}")];
    }

    /// <inheritdoc/>
    public string Name => Title;

    /// <inheritdoc/>
    public bool IsScan => false;

    /// <inheritdoc/>
    public IndexCost Index { get; }

    /// <inheritdoc/>
    public string Write(BenchmarkQuery query) => query.Class switch
    {
        _ when query.IsPhrase => $"\"{string.Join(' ', query.Words)}\"",
        _ when query.IsPrefix => $"\"{query.Words[0]}\" *",
        _ => string.Join(query.Class == QueryClass.AllWords ? " AND " : " OR ", query.Words.Select(static word => $"\"{word}\"")),
    };

    /// <inheritdoc/>
    public int Search(string query, Wanted wanted, Span<int> hits, out int total)
    {
        total = 0;
        if (wanted == Wanted.Counted)
        {
            _commands[(int)Wanted.Counted].Parameters[0].Value = query;
            total = (int)(long)_commands[(int)Wanted.Counted].ExecuteScalar()!;
        }

        SqliteCommand command = _commands[wanted == Wanted.Counted ? (int)Wanted.Best : (int)wanted];
        command.Parameters[0].Value = query;
        using SqliteDataReader reader = command.ExecuteReader();
        int count = 0;
        while (reader.Read())
        {
            hits[count++] = (int)reader.GetInt64(0);
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_commands, static command => command.Dispose());
        _connection.Dispose();
    }

    // In one transaction and with the segments merged: the best that can be done for the searches.
    private void Fill(TextSet texts)
    {
        Execute("CREATE VIRTUAL TABLE texts USING fts5(headline, body, tokenize = 'porter unicode61')");
        using (SqliteTransaction transaction = _connection.BeginTransaction())
        {
            using SqliteCommand insert = Command("INSERT INTO texts(rowid, headline, body) VALUES ($row, $headline, $body)");
            insert.Transaction = transaction;
            SqliteParameter row = insert.Parameters.Add("$row", SqliteType.Integer);
            SqliteParameter headline = insert.Parameters.Add("$headline", SqliteType.Text);
            SqliteParameter body = insert.Parameters.Add("$body", SqliteType.Text);
            for (int index = 0; index < texts.Texts.Count; index++)
            {
                row.Value = index;
                headline.Value = texts.Texts[index].Headline;
                body.Value = texts.Texts[index].Body;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("INSERT INTO texts(texts) VALUES ('optimize')");
    }

    // The tables behind the index; the one with the texts is not counted.
    private long IndexBytes()
    {
        using SqliteCommand command = Command(
            "SELECT (SELECT sum(length(block)) FROM texts_data) + (SELECT sum(length(term) + 8) FROM texts_idx) + (SELECT sum(length(sz) + 4) FROM texts_docsize)");
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql)
    {
        SqliteCommand command = Command(sql);
        command.Parameters.Add("$query", SqliteType.Text);
        return command;
    }

    private SqliteCommand Command(string sql)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
