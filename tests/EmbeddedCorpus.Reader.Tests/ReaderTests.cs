namespace EmbeddedCorpus.Reader.Tests;

/// <summary>The console program over the repository's corpus, run in this process.</summary>
public sealed class ReaderTests : IDisposable
{
    private const string Id = "000_57d7b6845617c7f7";

    private readonly string _folder = Directory.CreateTempSubdirectory("embedded-corpus-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_command_it_lists_the_articles_and_shows_the_newest()
    {
        ReaderRun result = ReaderRun.Of().Succeeded();
        Assert.StartsWith($"2022-10-03  {Id}  This visit was not surprising", result.Output, StringComparison.Ordinal);
        Assert.Contains("“[1]{won’t be the root}” of more states", result.Output, StringComparison.Ordinal);
        Assert.Contains("2  Gantz’s office", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_is_shown_with_marks_for_its_speakers_and_without_escape_sequences()
    {
        ReaderRun result = ReaderRun.Of("show", Id).Succeeded();
        Assert.Contains("[1]{Israel is a major supplier", result.Output, StringComparison.Ordinal);
        Assert.Contains("6  Gallia Lindenstrauss  direct, carried", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public void The_HTML_of_an_article_is_shown_where_it_has_some()
    {
        string html = ReaderRun.Of(Pages.All, "show", "quay", "--html").Succeeded().Output;
        Assert.Equal("<p>“We <strong>waited</strong> [two] winters,” Mira Holt said.</p>", html.TrimEnd('\n'));

        ReaderRun without = ReaderRun.Of("show", Id, "--html");
        Assert.Equal(1, without.ExitCode);
        Assert.StartsWith($"The article '{Id}' has no HTML.", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_are_listed_and_searched_by_fields()
    {
        Assert.Equal("2024-05-17  storm  The storm (0 quotes)\n", ReaderRun.Of(Pages.All, "list", "--where", "section=weather", "--where", "tags=sea").Succeeded().Output);
        Assert.Equal("No articles.\n", ReaderRun.Of(Pages.All, "list", "--where", "section=weather", "--from", "2024-05-18").Succeeded().Output);
        Assert.Contains("storm", ReaderRun.Of(Pages.All, "search", "sea", "--where", "tags=wind").Succeeded().Output, StringComparison.Ordinal);
        Assert.EndsWith("Fields\n  section: weather\n  tags: sea, wind\n", ReaderRun.Of(Pages.All, "show", "storm").Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sektion=weather", 1, "No article has the field 'sektion'.")]
    [InlineData("tags=see", 1, "No article has the value 'see' in the field 'tags'. The articles have 'sea', 'wind'.")]
    [InlineData("section", 2, "'section' is not a condition: write field=value.")]
    public void A_condition_that_fits_no_article_is_explained(string condition, int exitCode, string message)
    {
        ReaderRun run = ReaderRun.Of(Pages.All, "list", "--where", condition);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith(message, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_are_counted_by_a_property()
    {
        Assert.Equal("1  sea\n1  wind\n", ReaderRun.Of(Pages.All, "count", "tags").Succeeded().Output);
        Assert.Equal("1  sea\n1 more values.\n", ReaderRun.Of(Pages.All, "count", "tags", "storm", "--limit", "1").Succeeded().Output);
        Assert.Equal("1  2024\n", ReaderRun.Of(Pages.All, "count", "year").Succeeded().Output);
        Assert.Equal("1  Mira Holt\n", ReaderRun.Of(Pages.All, "count", "speaker").Succeeded().Output);
        Assert.Equal(1, ReaderRun.Of(Pages.All, "count", "sektion").ExitCode);
        Assert.Equal(2, ReaderRun.Of(Pages.All, "count", "tags", "--limit", "0").ExitCode);
    }

    [Fact]
    public void Keywords_are_shown_in_their_contexts()
    {
        string[] lines = ReaderRun.Of("kwic", "relations", "--order", "after", "--width", "30", "--limit", "2").Succeeded().Output.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.All(lines[..2], static line => Assert.Contains("{relations}", line, StringComparison.OrdinalIgnoreCase));
        Assert.Single(lines[..2].Select(static line => line.IndexOf('{', StringComparison.Ordinal)).Distinct());
        Assert.Matches("^2 of [0-9]+ lines; --limit shows more.$", lines[2]);
        Assert.Equal(1, ReaderRun.Of("kwic", "unheardof").ExitCode);
        Assert.Equal(2, ReaderRun.Of("kwic", "relations", "--order", "colour").ExitCode);
        Assert.Equal(2, ReaderRun.Of("kwic", "relations", "--width", "0").ExitCode);
    }

    [Fact]
    public void Words_are_counted_and_completed()
    {
        string[] words = ReaderRun.Of("words", "--limit", "2").Succeeded().Output.TrimEnd('\n').Split('\n');
        Assert.Matches(@"^ *[0-9]+  the \([0-9]+ per million words\)$", words[0]);
        Assert.Matches("^[0-9]+ more words.$", words[2]);
        Assert.Matches(@"^[0-9]+  2022 \([0-9]+ per million words\)\n$", ReaderRun.Of("words", "relations").Succeeded().Output);
        Assert.Equal(1, ReaderRun.Of("words", "unheardof").ExitCode);
        Assert.Matches(@"^ *[0-9.]+  \S+ \([0-9]+ of [0-9]+\)\n", ReaderRun.Of("collocates", "relations", "--window", "2").Succeeded().Output);
        Assert.Matches(@"^ *[0-9.]+  \S+ \(", ReaderRun.Of("collocates", "relations", "--measure", "log-likelihood").Succeeded().Output);
        Assert.Equal(1, ReaderRun.Of("collocates", "unheardof").ExitCode);
        Assert.Contains("1  relations\n", ReaderRun.Of("complete", "rel").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(1, ReaderRun.Of("complete", "xqz").ExitCode);
    }

    [Fact]
    public void Words_of_some_articles_are_compared_with_those_of_the_others()
    {
        string[] lines = ReaderRun.Of(Pages.All, "keyness", "--where", "tags=sea", "--limit", "3").Succeeded().Output.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.All(lines, static line => Assert.Matches(@"^ *-?[0-9.]+  \S+ \([0-9]+ here, [0-9]+ elsewhere\)$", line));
        Assert.Contains("\"referenceCount\":", ReaderRun.Of(Pages.All, "keyness", "--where", "tags=sea", "--json").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(2, ReaderRun.Of(Pages.All, "keyness").ExitCode);
        Assert.Equal(1, ReaderRun.Of(Pages.All, "keyness", "--where", "tags=fog").ExitCode);
        Assert.Equal(1, ReaderRun.Of(Pages.All, "keyness", "--where", "tags=sea", "--from", "2099-01-01").ExitCode);
    }

    [Fact]
    public void Hits_are_sorted_and_paged()
    {
        Assert.Contains("storm", ReaderRun.Of(Pages.All, "search", "sea storm", "--all", "--sort", "newest").Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("storm", ReaderRun.Of(Pages.All, "search", "storm", "--sort", "section").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(1, ReaderRun.Of(Pages.All, "search", "storm", "--skip", "9").ExitCode);
    }

    [Fact]
    public void Speakers_are_listed_with_their_quotations()
    {
        ReaderRun result = ReaderRun.Of("speakers", "Gallia Lindenstrauss").Succeeded();
        Assert.StartsWith("Gallia Lindenstrauss, a senior researcher at", result.Output, StringComparison.Ordinal);
        Assert.Equal(5, result.Output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void A_range_of_dates_picks_articles()
    {
        Assert.Contains(Id, ReaderRun.Of("list", "--from", "2022-10-03", "--to", "2022-10-03").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal("No articles.\n", ReaderRun.Of("list", "--from", "2022-10-04").Succeeded().Output);
    }

    [Fact]
    public void Quotations_are_explained_by_the_rules_that_decided()
    {
        string[] blocks = ReaderRun.Of("explain", Id).Succeeded().Output.TrimEnd('\n').Split("\n\n");
        Assert.Equal(7, blocks.Length);
        Assert.StartsWith("4  “won’t be the root”\n", blocks[4], StringComparison.Ordinal);
        string[] lines = [.. blocks[4].Split('\n').Skip(1).Select(line => line.Trim())];
        Assert.Equal(["speaker      Gallia Lindenstrauss", "kind         partial", "attribution  resolved", "mention      she", "cue          told i24NEWS"], lines[..5]);
        Assert.Equal(["rule         Q103 trailing-clause", "The sentence of the quotation ends with a clause that has a verb of speech."], lines[5..7]);
        Assert.All(lines[7..], static line => Assert.Matches("^candidate +-?[0-9]+  .+: [A-Za-z]+ [+-][0-9]+", line));
        Assert.Contains(lines[7..], static line => line.Contains("  she (rule): ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_file_is_explained_without_being_embedded()
    {
        string path = Path.Combine(_folder, "river.txt");
        File.WriteAllText(path, "“Not before June,” Clara Holt said.");
        string output = ReaderRun.Of("explain", path).Succeeded().Output;
        Assert.Contains("speaker      Clara Holt", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);

        File.WriteAllText(path, "---\nquotes: [{ quote: Not before June, speaker: Mira Lund }]\n---\n“Not before June,” Clara Holt said.");
        string corrected = ReaderRun.Of("explain", path).Succeeded().Output;
        Assert.Contains("speaker      Mira Lund\n", corrected, StringComparison.Ordinal);
        Assert.Contains("rule         none: a correction names the speaker\n", corrected, StringComparison.Ordinal);

        File.WriteAllText(path, "Nothing was said.");
        Assert.Equal("No quotations.\n", ReaderRun.Of("explain", path).Succeeded().Output);

        File.WriteAllText(path, "date 2031-02-30 Words");
        ReaderRun leftOut = ReaderRun.Of("explain", path);
        Assert.Contains("InvalidDate in line 1, column 6", leftOut.Output, StringComparison.Ordinal);
        Assert.Equal(1, leftOut.ExitCode);
    }

    [Fact]
    public void Indirect_speech_is_explained_on_request()
    {
        string path = Path.Combine(_folder, "river.txt");
        File.WriteAllText(path, "Clara Holt said that the bridge was safe.");
        Assert.Equal("No quotations.\n", ReaderRun.Of("explain", path).Succeeded().Output);

        string output = ReaderRun.Of("explain", path, "--indirect").Succeeded().Output;
        Assert.StartsWith("0  “the bridge was safe”\n", output, StringComparison.Ordinal);
        Assert.Contains("speaker      Clara Holt\n", output, StringComparison.Ordinal);
        Assert.Contains("kind         indirect\n", output, StringComparison.Ordinal);
        Assert.Contains("rule         Q701 reported-after-verb\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0x41 }, "line 1, column 1")]
    [InlineData(new byte[] { 0x41, 0x0A, 0x42, 0xC0, 0xAF }, "line 2, column 2")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8 }, "line 1, column 2")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00 }, "line 1, column 1")]
    public void A_file_that_is_no_text_is_refused_where_a_build_refuses_it(byte[] bytes, string place)
    {
        using var file = new TemporaryFile(bytes);
        ReaderRun run = ReaderRun.Of("explain", file.Path);

        Assert.Contains($"cannot be embedded: InvalidText in {place}.", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }

    [Fact]
    public void A_search_shows_the_passage_with_marks_at_the_words_and_who_says_it()
    {
        string output = ReaderRun.Of("search", "supplier", "exports").Succeeded().Output;
        Assert.Matches($"^2022-10-03  {Id}  This visit was not surprising.* remain strong \\([0-9]+\\.[0-9]{{2}}\\)\n  ", output);
        Assert.Contains("“Israel is a major {supplier} of Azerbaijan in terms of defense {exports},", output, StringComparison.Ordinal);
        Assert.EndsWith("\n  — Gallia Lindenstrauss\n\n1 article.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Theory]
    [InlineData(true, "\"major supplier\"")]
    [InlineData(false, "\"supplier major\"")]
    [InlineData(true, "+supplier", "-hotel")]
    [InlineData(false, "supplier", "-turkey")]
    [InlineData(true, "suppl*")]
    [InlineData(true, "headline:surprising")]
    [InlineData(true, "surprising", "--in", "headline")]
    [InlineData(false, "supplier", "--in", "headline")]
    [InlineData(true, "supplier", "--in", "quotes", "--limit", "1")]
    [InlineData(false, "ceasefire", "--in", "quotes")]
    [InlineData(true, "supplier", "--speaker", "Gallia Lindenstrauss")]
    [InlineData(false, "supplier", "--speaker", "Gantz’s office")]
    [InlineData(true, "supplier", "--from", "2022-10-03", "--to", "2022-10-03")]
    [InlineData(false, "supplier", "--from", "2022-10-04")]
    public void A_search_finds_what_the_query_and_the_options_ask_for(bool isFound, params string[] arguments)
    {
        ReaderRun result = ReaderRun.Of(["search", .. arguments]);
        Assert.Contains(isFound ? "\n1 article.\n" : "No article has '", result.Output, StringComparison.Ordinal);
        Assert.Equal(isFound ? 0 : 1, result.ExitCode);
    }

    [Theory]
    [InlineData(1, "The nearest id is '000_57d7b6845617c7f7'", "show", "000_57d7b6845617c7f8")]
    [InlineData(1, "The nearest id is '000_57d7b6845617c7f7'", "explain", "000_57d7b6845617c7f8")]
    [InlineData(1, "The nearest name is 'Gallia Lindenstrauss'", "speakers", "gallia lindenstraus")]
    [InlineData(1, "The nearest name is 'Gallia Lindenstrauss'", "search", "arms", "--speaker", "gallia lindenstraus")]
    [InlineData(1, "No article has 'azerbaijn'; did you mean 'azerbaijan'?", "search", "+azerbaijn", "ceasefires")]
    [InlineData(1, "No article has 'qqqqqq'.", "search", "qqqqqq")]
    [InlineData(1, "No article has 'arms' within these limits.", "search", "arms", "--to", "2022-10-02")]
    [InlineData(2, "'0' is not a number of articles: write 1 or more.", "search", "arms", "--limit", "0")]
    [InlineData(2, "'body' is not a field: write headline or quotes.", "search", "arms", "--in", "body")]
    [InlineData(2, "There is no option '--limti'.", "search", "arms", "--limti", "3")]
    [InlineData(2, "'yesterday' is not a date: write yyyy-MM-dd", "list", "--from", "yesterday")]
    [InlineData(2, "See --help", "shwo")]
    public void What_is_wrong_is_said_and_returned(int exitCode, string message, params string[] arguments)
    {
        ReaderRun result = ReaderRun.Of(arguments);
        Assert.Contains(message, result.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
    }

    [Fact]
    public void Help_names_the_commands_and_the_exit_codes()
    {
        ReaderRun result = ReaderRun.Of("--help").Succeeded();
        Assert.All((string[])["show <id>", "search <query>", "explain <id>", "list", "speakers", "--no-color", "Exit codes: 0 success, 1 not found, 2 wrong usage"], part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_shows_what_a_query_may_hold()
    {
        ReaderRun result = ReaderRun.Of("search", "--help").Succeeded();
        Assert.All((string[])["--limit <number>", "--from <date>", "--to <date>", "--speaker <name>", "--in <field>", "+azerbaijan -turkey", "'normal*'", "headline:visit"], part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
    }
}
