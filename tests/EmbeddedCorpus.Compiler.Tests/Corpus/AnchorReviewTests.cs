using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

/// <summary>Which links to headings have a warning, and where it stands.</summary>
public sealed class AnchorReviewTests
{
    private const string Other = "# The ferry\n\nIt goes at noon.\n\n## What it costs, and when\n\nTwo.\n\n## Journey\n\nOne hour.\n\n## Journey\n\nBack.\n";

    [Theory]
    [InlineData("See [prices](#prices) now.\n", "#prices", 3, 14)]
    [InlineData("See\n[the ferry](ferry.md#tides).\n", "ferry.md#tides", 4, 13)]
    [InlineData("See [a][r] and [b][r].\n\n[r]: #nowhere\n", "#nowhere", 5, 6)]
    [InlineData("See [it](../p/ferry.md#journey-2).\n", "../p/ferry.md#journey-2", 3, 10)]
    public void A_link_to_no_heading_is_a_warning_at_its_target(string body, string target, int line, int column)
    {
        TextProblem problem = Assert.Single(Find("# Quay\n\n" + body, Other));
        Assert.Equal((target, line, column), (problem.Argument, problem.Start.Line + 1, problem.Start.Column + 1));
        Assert.Equal(problem.Start with { Column = problem.Start.Column + target.Length }, problem.End);
        Assert.Contains(target[0] == '#' ? "'quay.md'" : "'ferry.md'", problem.SecondArgument, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](#what-we-saw), [b](#What_we_saw), [c](#what-we-saw-1)\n\n## What we saw\n\nx\n\n### *What* we `saw`\n\ny\n")]
    [InlineData("[a](ferry.md#what-it-costs-and-when), [b](ferry.md#journey-1), [c](ferry.md#the-ferry)\n")]
    [InlineData("[a](#quay), [b](#top), [c](#), [d](#L12-L20), [e](#fn:1), [f](#/route), [g](#:~:text=x), [h](#user-content-quay)\n")]
    [InlineData("[a](#one), [b](#two), [c](#three)\n\n<a id=\"one\"></a> <a name=two> {#three}\n")]
    [InlineData("[a](#boats-ferry-and-wind), [b](#section), [c](#config.lang), [d](#four)\n\n## 🚢 Boats 🚢\n\nx\n\n## ☂\n\ny { #four }\n")]
    [InlineData("[a](#%C3%BCber-uns)\n\n## Über uns\n\nx\n")]
    [InlineData("[a](#late)\n\n{% include late.md %}\n")]
    [InlineData("[a](other.md#x), [b](notes.txt#x), [c](https://example.org/#x), ![d](#x), `[e](#x)`\n")]
    public void Anchors_that_exist_or_cannot_be_known_have_no_warning(string body) => Assert.Empty(Find("# Quay\n\n" + body, Other));

    [Fact]
    public void A_text_that_ignores_the_warning_has_none() => Assert.Empty(Find("---\nec-ignore: EC0029\n---\n\n[a](#x)\n", Other));

    [Fact]
    public void Thousands_of_wrong_anchors_are_read_in_little_time()
    {
        const int Links = 20_000;
        string text = "# Quay\n\n" + string.Concat(Enumerable.Range(0, Links).Select(static index => $"[a](#x{index}) id=\"y{index}\"\n\n"));
        Assert.Equal(Links, Find(text, Other).Length);
    }

    private static TextProblem[] Find(string text, string other) =>
    [
        .. CorpusBuilder.Build("Corpus", [Parse("quay", text), Parse("ferry", other)], ArticleNaming.Headline).Problems.Where(static problem => problem.Kind == ProblemKind.BrokenAnchor),
    ];

    private static ArticleModel Parse(string id, string text) => ArticleParser.Parse(
        new SourceDocument(new DocumentInfo($"/p/{id}.md", $"{id}.md", id, "Corpus", string.Empty), text), storage: TextStorage.Resource, formats: MarkdownArticle.Formats);
}
