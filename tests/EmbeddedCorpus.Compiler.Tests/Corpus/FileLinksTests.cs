using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

/// <summary>Where the warning for a link stands, and that a link has one.</summary>
public sealed class FileLinksTests
{
    [Theory]
    [InlineData("# A\n\nSee [b](b.md) now.\n", "b.md", 3, 9)]
    [InlineData("---\ntitle: x\n---\n\nSee\r\n[b](<b c.md#x> \"t\").\n", "<b c.md#x>", 6, 5)]
    [InlineData("A ![map](img/a%20b.png) here.\n", "img/a%20b.png", 1, 10)]
    [InlineData("- x\n  > [b][r]\n\n[r]: b.md\n", "b.md", 4, 6)]
    [InlineData("One.[^1]\n\n[^1]: See [b](b.md).\n", "b.md", 3, 15)]
    [InlineData("| a |\n|---|\n| [b](b.md) |\n", "b.md", 3, 7)]
    [InlineData("Words [![i](i.png)](https://example.org)\n", "i.png", 1, 13)]
    public void A_link_is_found_at_its_target(string text, string target, int line, int column)
    {
        FileLink link = Assert.Single(Find(text));
        Assert.Equal((target, line, column), (link.Problem.Range.In(text).ToString(), link.Problem.Start.Line + 1, link.Problem.Start.Column + 1));
        Assert.Equal(link.Problem.Start with { Column = link.Problem.Start.Column + target.Length }, link.Problem.End);
    }

    [Fact]
    public void Links_to_one_definition_are_one_link() => Assert.Single(Find("[a][r], [b][r] and [r].\n\n[r]: b.md\n"));

    [Fact]
    public void Two_links_to_one_file_are_two_links() => Assert.Equal(2, Find("[a](b.md) and [b](b.md#x).\n").Count);

    [Fact]
    public void A_text_that_ignores_the_warning_has_no_links() => Assert.Empty(Find("---\nec-ignore: EC0029\n---\n\n[a](b.md)\n"));

    [Theory]
    [InlineData("[a]({{ base }}/b.md)\n")]
    [InlineData("[a](/b.md), [b](https://example.org/b.md), [c](#b.md), [d](c)\n")]
    [InlineData("`[a](b.md)`\n\n    [b](b.md)\n")]
    public void Addresses_templates_and_code_are_no_links_to_files(string text) => Assert.Empty(Find(text));

    [Fact]
    public void A_record_has_its_links_at_their_lines_of_the_file()
    {
        const string Text = "## A\n\n[a](a.md)\n\n## B\n\nx [b](b.md)\n";
        var info = new DocumentInfo("/p/x.md", "x.md", "x", "Corpus", string.Empty) { Reading = new() { Split = "##" } };
        IReadOnlyList<ArticleModel> articles = CorpusCompiler.Read(info, info => new SourceDocument(info, Text), TextStorage.Resource, formats: MarkdownArticle.Formats);
        CorpusModel corpus = CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline);
        Assert.Equal(["a.md 3", "b.md 7"], FileLinks.Find(corpus).Select(static link => $"{link.Problem.Range.In(Text)} {link.Problem.Start.Line + 1}"));
    }

    private static List<FileLink> Find(string text) => FileLinks.Find(CorpusBuilder.Build("Corpus", [MarkdownArticle.Parse(text, "/p/text.md")], ArticleNaming.Headline));
}
