using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Tests.Cases;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

/// <summary>Each text of the case files comes out as it says beside: text, paragraphs, headings, links and quotations.</summary>
public sealed class MarkdownCaseTests
{
    private static readonly IReadOnlyDictionary<string, TextCase> s_cases = CaseFile.Read("Markdown");

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_read_as_its_case_says(string name)
    {
        TextCase expected = s_cases[name];
        ArticleModel article = MarkdownArticle.Parse(expected.Input, name.StartsWith("mdx:", StringComparison.Ordinal) ? "text.mdx" : "text.md");

        Assert.Equal(Values("headline"), article.Headline.IsEmpty ? [] : [MarkdownArticle.Headline(article)]);
        Assert.Equal(Values("problem"), article.Problems.Select(static problem => problem.Kind.ToString()));
        Assert.Equal(Values("paragraph"), MarkdownArticle.Paragraphs(article));
        Assert.Equal(Values("heading"), MarkdownArticle.Headings(article));
        Assert.Equal(Values("link"), MarkdownArticle.Links(article).Select(static link => link.Trim()));
        Assert.Equal(Values("quote"), MarkdownArticle.Quotes(article).Select(static quote => quote.Trim()));
        Assert.Equal(expected["text"], article.IsLeftOut ? string.Empty : MarkdownArticle.Text(article));
        Assert.Equal(expected.Input, article.File);

        IEnumerable<string> Values(string key) => expected.Expected.Where(pair => pair.Key == key).Select(static pair => pair.Value.Trim());
    }

    [Fact]
    public void There_are_ten_texts_of_each_kind() =>
        Assert.All(s_cases.Keys.GroupBy(static name => name.Split(':')[0]), static kind => Assert.True(kind.Count() >= 10, kind.Key));
}
