using System.Diagnostics;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

/// <summary>Markdown that the library reads in quadratic time, or refuses: it is read in time, all of its words stay, and a message says so.</summary>
public sealed class MarkdownGuardTests
{
    private const int Length = 1 << 18;

    // Far above what a machine under load needs, and far below what the library takes for a text of this length.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(8);

    public static TheoryData<string, bool> Repeated => new()
    {
        { "[a](", true },
        { "**x ", true },
        { "`e``e ", false },
        { "[", true },
        { "![a](", true },
        { "*a_ ", true },
        { "~~a ", true },
        { "> ", true },
        { "- ", true },
        { "1. ", true },
        { "x<? ", true },
        { "a|", true },
        { "https://example.org/ ", true },
        { "www.example.org\n", true },
        { "`e` https://example.org/ ", true },
        { "{", false },
        { "{{", false },
        { "{% ", false },
        { "<", false },
        { "&", false },
        { "\\", false },
        { "<div>\n", false },
        { "[d]: http://example.org\n", false },
        { "# a\n", false },
        { "a\n\n", false },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Hundreds_of_kilobytes_of_the_same_signs_are_read_in_time(string signs, bool isReported)
    {
        string text = string.Concat(Enumerable.Repeat(signs, Length / signs.Length));
        var problems = new ProblemCollector(new SourceDocument(s_info, text));
        var clock = Stopwatch.StartNew();
        FormattedText read = new MarkdownFormat().Read(new SourceDocument(s_info, text), 0, problems);
        Assert.True(clock.Elapsed < s_limit, $"{clock.Elapsed} for {signs}");
        Assert.Equal(isReported, problems.ToModels().Count > 0);
        Assert.All(problems.ToModels(), static problem => Assert.Equal(ProblemKind.PlainMarkdown, problem.Kind));
        Assert.InRange(read.Characters.Length, 0, 3 * text.Length);
    }

    [Fact]
    public void Five_thousand_definitions_of_links_are_read_in_time_and_all_are_found()
    {
        const int Count = 5000;
        string text = string.Concat(Enumerable.Range(0, Count).Select(static index => $"[word {index}]: http://example.org/{index}\n"))
            + "\n" + string.Concat(Enumerable.Range(0, Count).Select(static index => $"See [word {index}].\n\n"));
        var clock = Stopwatch.StartNew();
        FormattedText read = MarkdownArticle.Read(text);
        Assert.True(clock.Elapsed < s_limit, $"{clock.Elapsed}");
        Assert.Equal(Count, read.Links.Count);
        Assert.Equal(Count, read.Paragraphs.Count);
        Assert.Equal("http://example.org/4999", read.Links[^1].Target.In(read.Characters).ToString());
    }

    [Fact]
    public void Only_the_block_with_too_much_markup_is_plain_text()
    {
        string signs = string.Concat(Enumerable.Repeat("[a](", 1000));
        ArticleModel article = MarkdownArticle.Parse($"# Title\n\n“One,” said **Mira Holt**.\n\n{signs}\n\nLast *words*.\n");
        Assert.Equal(["“One,” said Mira Holt.", signs, "Last words."], MarkdownArticle.Paragraphs(article));
        Assert.Equal(["One, | Mira Holt"], MarkdownArticle.Quotes(article));
        TextProblem problem = Assert.Single(article.Problems);
        Assert.Equal((ProblemKind.PlainMarkdown, 5, signs), (problem.Kind, problem.Start.Line + 1, problem.Range.In(article.File).ToString()));
    }

    [Fact]
    public void Two_hundred_levels_of_quotations_are_read_without_the_inner_ones()
    {
        ArticleModel article = MarkdownArticle.Parse($"Before.\n\n{string.Concat(Enumerable.Repeat("> ", 200))}Deep.\n\nAfter.\n");
        Assert.Equal(["Before.", "Deep.", "After."], MarkdownArticle.Paragraphs(article));
        TextProblem problem = Assert.Single(article.Problems);
        Assert.Equal((ProblemKind.PlainMarkdown, 3), (problem.Kind, problem.Start.Line + 1));
    }

    [Theory]
    [InlineData("> ", 100)]
    [InlineData("- ", 60)]
    public void A_hundred_levels_are_read(string marker, int levels)
    {
        ArticleModel article = MarkdownArticle.Parse(string.Concat(Enumerable.Repeat(marker, levels)) + "Deep *down*.\n");
        Assert.Equal(["Deep down."], MarkdownArticle.Paragraphs(article));
        Assert.Empty(article.Problems);
    }

    [Fact]
    public void A_large_list_of_links_and_a_large_table_are_no_cause_for_a_message()
    {
        string list = string.Concat(Enumerable.Range(0, 3000).Select(static index => $"* [Name {index}](https://example.org/a_{index}?b=(c)) - *what* it **does**\n"));
        string table = "| a | b |\n|---|---|\n" + string.Concat(Enumerable.Range(0, 450).Select(static index => $"| **{index}** | [x](y) `z` |\n"));
        ArticleModel article = MarkdownArticle.Parse($"# Title\n\n{list}\n{table}\nLast.\n");
        Assert.Empty(article.Problems);
        Assert.Empty(MarkdownArticle.Parse("# Title\n\n| a |\n|---|\n" + string.Concat(Enumerable.Range(0, 1500).Select(static index => $"| https://example.org/{index} |\n"))).Problems);
        Assert.Equal(3001, article.Paragraphs.Count);
        Assert.Equal(3450, article.Links.Count);
    }

    private static readonly DocumentInfo s_info = new("text.md", "text.md", "text", "Corpus", string.Empty);
}
