using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

/// <summary>Which files are Markdown, what front matter does to the title, and where messages stand.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("a.md", "", true)]
    [InlineData("a.MD", "", true)]
    [InlineData("folder.md/a.txt", "", false)]
    [InlineData("a.markdown", "", true)]
    [InlineData("a.mdx", "", true)]
    [InlineData("a.md.txt", "", false)]
    [InlineData("a.txt", "markdown", true)]
    [InlineData("a.md", "TEXT", false)]
    [InlineData("a.md", "Prose", true)]
    [InlineData("md", "", false)]
    public void The_metadata_and_then_the_extension_say_what_is_Markdown(string path, string format, bool isMarkdown) =>
        Assert.Equal(isMarkdown, FormatNames.IsMarkdown(path, format));

    [Fact]
    public void A_heading_that_repeats_the_title_of_the_front_matter_is_the_headline()
    {
        ArticleModel article = MarkdownArticle.Parse("---\ntitle: The quay\n---\n\n# The *quay*\n\nWords.\n");
        Assert.Equal("The quay", MarkdownArticle.Headline(article));
        Assert.Equal("Words.", MarkdownArticle.Text(article));
        Assert.Empty(article.Headings);
    }

    [Fact]
    public void A_heading_that_differs_from_the_title_of_the_front_matter_stays_a_heading()
    {
        ArticleModel article = MarkdownArticle.Parse("---\ntitle: The quay\ndate: 2024-05-17\n---\n\n# It is open\n\nWords.\n");
        Assert.Equal("The quay", MarkdownArticle.Headline(article));
        Assert.Equal(["1 It is open #it-is-open"], MarkdownArticle.Headings(article));
        Assert.Equal("It is open\n\nWords.", MarkdownArticle.Text(article));
        Assert.Equal(["Words."], MarkdownArticle.Paragraphs(article));
        Assert.Equal("2024-05-17", IsoDate.Format(article.DayNumber, "-"));
    }

    [Theory]
    [InlineData("# Title\n\nOne.\n\n> two “three.\n", 5, 7)]
    [InlineData("---\ntitle: x\n---\n\nIn *the* &amp; “one.\n", 5, 16)]
    [InlineData("One\r\n\r\n* a\r\n* b [c](d) “e\r\n", 4, 12)]
    [InlineData("{{ a }}\n\nOne `x` and “two.\n", 3, 13)]
    public void A_message_stands_at_its_line_and_column_of_the_file(string text, int line, int column)
    {
        TextProblem problem = Assert.Single(MarkdownArticle.Parse(text).Problems);
        Assert.Equal(ProblemKind.UnbalancedQuotationMark, problem.Kind);
        Assert.Equal((line, column), (problem.Start.Line + 1, problem.Start.Column + 1));
    }

    [Fact]
    public void A_host_without_the_library_says_what_to_do()
    {
        var document = new SourceDocument(new DocumentInfo("/p/a.md", "a.md", "a", "Corpus", string.Empty), "# Title\n\nWords.\n");
        ArticleModel article = ArticleParser.Parse(document);
        Assert.True(article.IsLeftOut);
        TextProblem problem = Assert.Single(article.Problems);
        Assert.Equal((ProblemKind.InvalidSetting, "Storage=Literals"), (problem.Kind, problem.Argument));
        Assert.Contains("CorpusDocument", problem.SecondArgument, StringComparison.Ordinal);

        var plain = new SourceDocument(document.Info with { Reading = new() { Format = "Text" } }, document.Text);
        Assert.Equal("Title", MarkdownArticle.Headline(ArticleParser.Parse(plain)));
    }

    [Fact]
    public void Tags_and_entities_are_read_and_so_are_no_signs_of_another_format() =>
        Assert.Equal(default, MarkdownArticle.Parse("<b>One</b> <i>two</i> <u>three</u> &quot;four&quot; &amp; &#8220;five&#8221;\n").Traits);

    [Fact]
    public void The_characters_of_the_file_follow_the_plain_text()
    {
        const string Text = "One *two* &amp; three.\n\nFour.\n";
        ArticleModel article = MarkdownArticle.Parse(Text);
        Assert.Equal(Text, article.File);
        Assert.Equal("One two & three.\n\nFour.", MarkdownArticle.Text(article));
        Assert.Equal("two* &amp; three", article.InFile(Range(article, "two & three")).In(Text).ToString());
        Assert.Equal("&amp;", article.InFile(Range(article, "&")).In(Text).ToString());
    }

    private static TextRange Range(ArticleModel article, string words)
    {
        int start = article.Source.ToString().IndexOf(words, StringComparison.Ordinal);
        return new TextRange(start, start + words.Length);
    }
}
