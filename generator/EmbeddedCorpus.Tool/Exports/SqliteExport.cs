using Microsoft.Data.Sqlite;

namespace EmbeddedCorpus.Tool.Exports;

/// <summary>Writes tables into a SQLite database, with an index for full-text search of the articles.</summary>
internal static class SqliteExport
{
    private const string Search = "articles_search";

    /// <summary>Writes a database that does not exist yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tables">The tables.</param>
    /// <returns>The numbers of rows.</returns>
    /// <exception cref="IOException">The database cannot be written.</exception>
    public static int[] Write(string path, IEnumerable<ExportTable> tables)
    {
        try
        {
            // The file is whole or deleted: a journal would only be a second file.
            using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            database.Open();
            Run(database, "PRAGMA journal_mode = OFF; PRAGMA synchronous = NORMAL;");
            using SqliteTransaction transaction = database.BeginTransaction();
            int[] rows = [.. tables.Select(table => Write(database, table))];
            Run(database, $"CREATE VIRTUAL TABLE {Search} USING fts5(headline, text, content='{CorpusTables.ArticlesName}', tokenize='unicode61');");
            Run(database, $"INSERT INTO {Search}({Search}) VALUES ('rebuild');");
            transaction.Commit();
            return rows;
        }
        catch (SqliteException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    private static int Write(SqliteConnection database, ExportTable table)
    {
        Run(database, $"CREATE TABLE {Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(static column => $"{Quoted(column.Name)} {TypeOf(column.Type)}"))});");
        using SqliteCommand insert = database.CreateCommand();
        insert.CommandText = $"INSERT INTO {Quoted(table.Name)} VALUES ({string.Join(", ", table.Columns.Select(static (_, index) => $"$p{index}"))});";
        for (int column = 0; column < table.Columns.Count; column++)
        {
            insert.Parameters.Add(new SqliteParameter($"$p{column}", DBNull.Value));
        }

        int rows = 0;
        foreach (object?[] row in table.Rows)
        {
            for (int column = 0; column < row.Length; column++)
            {
                insert.Parameters[column].Value = row[column] is int or bool ? row[column] : CellText.Of(row[column]) ?? (object)DBNull.Value;
            }

            insert.ExecuteNonQuery();
            rows++;
        }

        return rows;
    }

    private static void Run(SqliteConnection database, string sql)
    {
        using SqliteCommand command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string TypeOf(ExportType type) => type is ExportType.Integer or ExportType.Boolean ? "INTEGER" : "TEXT";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
