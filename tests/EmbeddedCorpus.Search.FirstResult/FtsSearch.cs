using Microsoft.Data.Sqlite;

namespace EmbeddedCorpus.Search.FirstResult;

/// <summary>FTS5, over a ready file.</summary>
internal static class FtsSearch
{
    /// <summary>What every search runs.</summary>
    public const string Select = "SELECT rowid FROM texts WHERE texts MATCH $query ORDER BY rank LIMIT 10";

    /// <summary>Opens the file, searches and counts the hits.</summary>
    public static int Search(string file, string query)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Select;
        command.Parameters.AddWithValue("$query", query);
        using SqliteDataReader reader = command.ExecuteReader();
        int count = 0;
        while (reader.Read())
        {
            count += reader.GetInt64(0) >= 0 ? 1 : 0;
        }

        return count;
    }
}
