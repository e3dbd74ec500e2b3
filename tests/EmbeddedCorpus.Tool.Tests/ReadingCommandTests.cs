using System.Text.Json;

namespace EmbeddedCorpus.Tool.Tests;

/// <summary>The commands that read a corpus, over texts and over a corpus file.</summary>
public sealed class ReadingCommandTests : IDisposable
{
    private readonly ToolRun _run = new ToolRun()
        .Add("posts/quay.md", "---\ntitle: The quay\ndate: 2024-05-17\nsection: news\n---\n\n“The quay is *open*,” said Mira Holt, the harbour master. The harbour is open again.\n")
        .Add("posts/nets.txt", "The nets\n\nThe nets are dry. The harbour is “closed”, Ivo Brandt told the paper.\n");

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("2024-05-17  quay  The quay (1 quote)\nundated     nets  The nets (1 quote)\n", "list")]
    [InlineData("2024-05-17  quay  The quay (1 quote)\n", "list", "--where", "section=news")]
    [InlineData("2  harbour\n", "complete", "harb")]
    [InlineData("1  news\n", "count", "section")]
    [InlineData("1  Mira Holt\n", "count", "speaker", "quay")]
    [InlineData("Mira Holt, the harbour master\n  2024-05-17  “The quay is open,” (direct, explicit, named “Mira Holt”, cue “said”)\n", "speakers", "Mira Holt")]
    [InlineData("1  2024 (77 per million words)\n", "words", "quay", "--no-color")]
    public void A_folder_and_its_corpus_file_give_the_same(string expected, string command, params string[] rest)
    {
        (int code, string output, string error) = _run.Run([command, "~/posts", .. rest]);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(expected, System.Text.RegularExpressions.Regex.Replace(output, @"\(\d+ per", "(77 per"));
        Assert.Equal(0, _run.Run("build", "~/posts", "-o", "~/posts.corpus").Code);
        Assert.Equal(output, _run.Run([command, "~/posts.corpus", .. rest]).Output);
    }

    [Fact]
    public void A_search_shows_the_passage_and_a_concordance_its_lines()
    {
        string search = _run.Run("search", "~/posts", "harbour", "+quay").Output;
        Assert.StartsWith("2024-05-17  quay  The quay (", search);
        Assert.EndsWith("\n1 article.\n", search);
        string[] lines = _run.Run("kwic", "~/posts", "harbour", "--width", "12").Output.Split('\n');
        Assert.Equal(["{harbour}", "{harbour}", "{harbour}"], lines[..3].Select(static line => line[line.IndexOf('{')..(line.IndexOf('}') + 1)]));
        Assert.Equal("3 lines.", lines[3]);
        Assert.Contains("The quay\n", _run.Run("show", "~/posts", "quay").Output);
        Assert.Contains("harbour", _run.Run("collocates", "~/posts", "open", "--min", "1").Output);
    }

    [Fact]
    public void Settings_apply_to_texts_of_a_folder()
    {
        Assert.Equal((1, "The article 'quay' has no HTML. A build with the property EmbeddedCorpusHtml embeds the HTML of Markdown.\n"), Parts(_run.Run("show", "~/posts", "quay", "--html")));
        Assert.Contains("<em>open</em>", _run.Run("show", "~/posts", "quay", "--html", "--set", "Html=true").Output);
        (int code, _, string error) = _run.Run("search", "~/posts", "quay", "--set", "Search=false");
        Assert.Equal(1, code);
        Assert.Contains("Search", error);
    }

    [Fact]
    public void Quotations_are_explained_in_markdown_by_the_id_and_in_a_corpus_file()
    {
        string output = _run.Run("explain", "~/posts", "quay").Output;
        Assert.StartsWith("0  “The quay is open,”\n   speaker      Mira Holt\n", output);
        Assert.Contains("rule         Q", output);
        string all = _run.Run("explain", "~/posts").Output;
        Assert.StartsWith("nets\n0  “closed”\n", all);
        Assert.Contains("\n\nquay\n0  “The quay is open,”\n", all);
        Assert.Equal(0, _run.Run("build", "~/posts", "-o", "~/posts.corpus").Code);
        Assert.Equal(output, _run.Run("explain", "~/posts.corpus", "quay").Output);
        Assert.Equal((1, "There is no article with the id 'quai'"), (_run.Run("explain", "~/posts", "quai").Code, _run.Run("explain", "~/posts", "quai").Error[..38]));
    }

    [Fact]
    public void A_record_of_a_file_is_explained_with_the_settings_of_its_text()
    {
        _run.Add("talks/a.jsonl", "{\"id\":\"one\",\"text\":\"“Never,” said Ivo Brandt.\"}\n{\"id\":\"two\",\"text\":\"“Always,” said Mira Holt.\"}\n");
        Assert.StartsWith("0  “Always,”\n   speaker      Mira Holt\n", _run.Run("explain", "~/talks", "two").Output);
        Assert.Equal("No quotations.\n", _run.Run("explain", "~/talks", "two", "--set", "Quotes=false").Output);
    }

    [Theory]
    [InlineData(2, "search", "~/posts", "harbour")]
    [InlineData(3, "kwic", "~/posts", "harbour")]
    [InlineData(1, "count", "~/posts", "section")]
    [InlineData(1, "words", "~/posts", "quay")]
    [InlineData(1, "complete", "~/posts", "harb")]
    [InlineData(1, "show", "~/posts", "quay")]
    [InlineData(2, "list", "~/posts")]
    [InlineData(2, "speakers", "~/posts")]
    [InlineData(2, "explain", "~/posts")]
    [InlineData(0, "check", "~/posts")]
    [InlineData(0, "fix", "~/posts")]
    [InlineData(3, "schema", "~/posts")]
    [InlineData(1, "build", "~/posts", "-o", "~/posts.corpus")]
    [InlineData(1, "report", "~/posts", "-o", "~/posts.html")]
    [InlineData(1, "export", "~/posts", "-o", "~/posts.jsonl")]
    [InlineData(3, "export", "~/posts", "--to", "sqlite", "-o", "~/posts.db")]
    public void Each_command_has_one_form_of_json(int total, params string[] args)
    {
        (int code, string output, string error) = _run.Run([.. args, "--json"]);
        Assert.Equal((0, ""), (code, error));
        JsonElement root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["command", "corpus", "query", "total", "items"], root.EnumerateObject().Select(static property => property.Name));
        Assert.Equal((args[0], total, total), (root.GetProperty("command").GetString(), root.GetProperty("total").GetInt32(), root.GetProperty("items").GetArrayLength()));
        Assert.DoesNotContain("\\u", output);
    }

    [Fact]
    public void Json_names_the_place_of_a_hit_and_is_whole_without_one()
    {
        JsonElement hit = JsonDocument.Parse(_run.Run("search", "~/posts", "quay", "--json").Output).RootElement.GetProperty("items")[0];
        Assert.Equal(("quay", "The quay"), (hit.GetProperty("article").GetString(), hit.GetProperty("headline").GetString()));
        (int code, string output, string error) = _run.Run("search", "~/posts", "ferry", "--json");
        Assert.Equal((1, "No article has 'ferry'.\n"), (code, error));
        Assert.Equal(0, JsonDocument.Parse(output).RootElement.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData(1, "No article has 'harbuor'; did you mean 'harbour'?\n", "search", "~/posts", "harbuor")]
    [InlineData(1, "No matching article has a value of 'colour'.\n", "count", "~/posts", "colour")]
    [InlineData(2, "There is no option '--colour'. See dotnet corpus --help, ", "kwic", "~/posts", "a", "--colour")]
    [InlineData(2, "'~/missing' does not exist.\n", "search", "~/missing", "a")]
    [InlineData(2, "'~/missing.corpus' does not exist.\n", "words", "~/missing.corpus")]
    public void What_is_not_found_is_said(int code, string message, params string[] args)
    {
        (int actual, string output, string error) = _run.Run(args);
        Assert.Equal((code, ""), (actual, output));
        Assert.StartsWith(message, error);
    }

    [Fact]
    public void A_text_with_an_error_does_not_stop_a_search()
    {
        _run.Add("posts/empty.txt", "\n");
        (int code, string output, string error) = _run.Run("search", "~/posts", "quay");
        Assert.Equal((0, "Texts with an error are left out. dotnet corpus check shows the errors.\n"), (code, error));
        Assert.EndsWith("1 article.\n", output);
    }

    private static (int Code, string Error) Parts((int Code, string Output, string Error) run) => (run.Code, run.Error);
}
