using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The command that writes a corpus for other programs. Each format is read back by such a program.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly ToolRun _run = new ToolRun()
        .Add("posts/a.md", "---\ntitle: The \"quay\", again\ndate: 2024-05-17\ntags: [sea, \"a, b\"]\nmood: z\nMood: x\n---\n\n🚢 Zoë said: “The quay is open,” and Mira Holt said, “It is née dry.”\n")
        .Add("posts/b.txt", "The nets\n\nThe nets are dry.\nStill.\n")
        .Add("posts/c.md", "---\ntitle: Empty\nsubtitle: \"\"\n---\n\nNothing.\n");

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Json_lines_have_all_columns_in_all_rows()
    {
        Assert.Equal((0, "~/a.jsonl: 3 articles\n", ""), _run.Run("export", "~/posts", "-o", "~/a.jsonl"));
        JsonElement[] rows = JsonLines("a.jsonl");
        string[] columns = ["id", "path", "date", "headline", "word_count", "quote_count", "text", "field_title", "field_date", "field_tags", "field_mood", "field_Mood_2", "field_subtitle"];
        Assert.All(rows, row => Assert.Equal(columns.Order(), row.EnumerateObject().Select(static property => property.Name).Order()));
        Assert.Equal(["sea", "a, b"], rows[0].GetProperty("field_tags").EnumerateArray().Select(static item => item.GetString()));
        Assert.Equal(("a", "2024-05-17", 2), (rows[0].GetProperty("id").GetString(), rows[0].GetProperty("date").GetString(), rows[0].GetProperty("quote_count").GetInt32()));
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("date").ValueKind);
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("field_tags").ValueKind);
    }

    [Theory]
    [InlineData("Characters", "character")]
    [InlineData("Bytes", "byte")]
    [InlineData("Utf16", "utf16")]
    public void Offsets_name_their_unit_and_cut_the_quotation_out_of_the_text(string unit, string name)
    {
        Assert.Equal(0, _run.Run("export", "~/posts", "-o", "~/articles.jsonl").Code);
        string text = JsonLines("articles.jsonl")[0].GetProperty("text").GetString()!;
        foreach (string table in new[] { "quotes", "paragraphs" })
        {
            Assert.Equal(0, _run.Run("export", "~/posts", "--table", table, "--offsets", unit, "-o", "~/q.jsonl").Code);
            JsonElement[] rows = [.. JsonLines("q.jsonl").Where(static row => row.GetProperty("article").GetString() == "a")];
            Assert.NotEmpty(rows);
            foreach (JsonElement row in rows)
            {
                int start = row.GetProperty("start_" + name).GetInt32();
                int end = row.GetProperty("end_" + name).GetInt32();
                string cut = unit switch
                {
                    "Bytes" => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)[start..end]),
                    "Utf16" => text[start..end],
                    _ => string.Concat(text.EnumerateRunes().Skip(start).Take(end - start)),
                };
                Assert.Equal(row.GetProperty("text").GetString(), cut);
            }
        }
    }

    [Fact]
    public void Csv_is_read_back_by_DuckDB()
    {
        Assert.Equal("~/q.csv: 2 quotes\n", _run.Run("export", "~/posts", "--to", "csv", "--table", "quotes", "-o", "~/q.csv").Output);
        Assert.Equal(["a|0|Zoë|The quay is open,", "a|1|Mira Holt|It is née dry."], Duck($"SELECT article, quote, speaker, text FROM read_csv('{_run.PathOf("q.csv")}')"));
        Assert.Equal(0, _run.Run("export", "~/posts", "--to", "csv", "-o", "~/a.csv").Code);
        Assert.Equal(["The \"quay\", again|[\"sea\",\"a, b\"]|x", "The nets|NULL|NULL", "Empty|NULL|NULL"], Duck($"SELECT headline, field_tags, field_Mood_2 FROM read_csv('{_run.PathOf("a.csv")}')"));
    }

    [Fact]
    public void Parquet_is_read_back_by_DuckDB_with_its_types()
    {
        Assert.Equal("~/a.parquet: 3 articles\n", _run.Run("export", "~/posts", "--to", "parquet", "-o", "~/a.parquet").Output);
        string file = _run.PathOf("a.parquet");
        Assert.Equal(
            ["a|2024-05-17|2|[\"sea\",\"a, b\"]", "b|NULL|0|NULL", "c|NULL|0|NULL"], Duck($"SELECT id, CAST(date AS VARCHAR), quote_count, field_tags FROM '{file}'"));
        Assert.Equal(["date|DATE", "word_count|INTEGER", "text|VARCHAR"], Duck($"SELECT column_name, column_type FROM (DESCRIBE SELECT date, word_count, text FROM '{file}')"));
        Assert.Equal(0, _run.Run("export", "~/posts", "--to", "parquet", "--table", "quotes", "-o", "~/q.parquet").Code);
        Assert.Equal(
            ["The quay is open,|false", "It is née dry.|false"],
            Duck($"SELECT substr(a.text, q.start_character + 1, q.end_character - q.start_character), CAST(q.is_in_headline AS VARCHAR) FROM '{file}' a JOIN '{_run.PathOf("q.parquet")}' q ON q.article = a.id ORDER BY q.quote"));
    }

    [Fact]
    public void More_rows_than_a_group_of_parquet_are_all_there_and_none_is_a_file_too()
    {
        _run.Add("many.jsonl", string.Concat(Enumerable.Range(0, 10_050).Select(static row => $"{{\"text\":\"Row {row} is here.\"}}\n")));
        Assert.Equal("~/m.parquet: 10,050 articles\n", _run.Run("export", "~/many.jsonl", "--to", "parquet", "-o", "~/m.parquet", "--set", "Search=false", "--set", "Quotes=false").Output);
        Assert.Equal(["10050|10050"], Duck($"SELECT count(*), count(DISTINCT text) FROM '{_run.PathOf("m.parquet")}'"));
        foreach (string format in new[] { "jsonl", "csv", "parquet" })
        {
            Assert.Equal($"~/none.{format}: 0 quotes\n", _run.Run("export", "~/posts/b.txt", "--to", format, "--table", "quotes", "-o", $"~/none.{format}").Output);
        }

        Assert.Equal(["0"], Duck($"SELECT count(*) FROM '{_run.PathOf("none.parquet")}'"));
    }

    [Fact]
    public void Sqlite_has_all_tables_and_a_full_text_index()
    {
        Assert.Equal("~/a.db: 3 articles, 2 quotes, 3 paragraphs\n", _run.Run("export", "~/posts", "--to", "sqlite", "-o", "~/a.db").Output);
        Assert.Equal(["a", "b"], Sql("a.db", "SELECT id FROM articles JOIN articles_search s ON s.rowid = articles.rowid WHERE articles_search MATCH 'dry' ORDER BY id"));
        Assert.Equal(["Mira Holt|It is née dry."], Sql("a.db", "SELECT speaker, substr(a.text, start_character + 1, end_character - start_character) FROM quotes JOIN articles a ON a.id = article WHERE quote = 1"));
        Assert.Equal(["sea"], Sql("a.db", "SELECT json_extract(field_tags, '$[0]') FROM articles WHERE id = 'a'"));

        // An existing database is replaced, and nothing is left beside it.
        Assert.Equal(0, _run.Run("export", "~/posts/b.txt", "--to", "sqlite", "-o", "~/a.db").Code);
        Assert.Equal(["1"], Sql("a.db", "SELECT count(*) FROM articles"));
        Assert.Equal(["a.db"], Directory.EnumerateFiles(_run.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_corpus_file_is_exported_and_json_tells_the_rows()
    {
        Assert.Equal(0, _run.Run("build", "~/posts", "-o", "~/posts.corpus").Code);
        Assert.Equal(0, _run.Run("export", "~/posts.corpus", "-o", "~/a.jsonl").Code);
        Assert.Equal(3, JsonLines("a.jsonl").Length);
        JsonElement item = JsonDocument.Parse(_run.Run("export", "~/posts", "--to", "sqlite", "-o", "~/a.db", "--json").Output).RootElement.GetProperty("items")[1];
        Assert.Equal(("quotes", 2), (item.GetProperty("table").GetString(), item.GetProperty("rowCount").GetInt32()));
        Assert.Equal((2, "'pdf' is not a value of --to: write jsonl or csv or parquet or sqlite.\nSee dotnet corpus --help.\n"), Parts(_run.Run("export", "~/posts", "--to", "pdf", "-o", "~/a")));
    }

    private static (int Code, string Error) Parts((int Code, string Output, string Error) run) => (run.Code, run.Error);

    private static string[] Duck(string sql)
    {
        using var database = new DuckDBConnection("Data Source=:memory:");
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = sql;
        using System.Data.Common.DbDataReader reader = command.ExecuteReader();
        return [.. Rows(reader)];
    }

    private static IEnumerable<string> Rows(System.Data.Common.DbDataReader reader)
    {
        while (reader.Read())
        {
            yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "NULL" : reader.GetValue(column).ToString()));
        }
    }

    private string[] Sql(string file, string sql)
    {
        using var database = new SqliteConnection($"Data Source={_run.PathOf(file)};Pooling=False");
        database.Open();
        using SqliteCommand command = database.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        return [.. Rows(reader)];
    }

    private JsonElement[] JsonLines(string file) => [.. File.ReadLines(_run.PathOf(file)).Select(static line => JsonDocument.Parse(line).RootElement)];
}
