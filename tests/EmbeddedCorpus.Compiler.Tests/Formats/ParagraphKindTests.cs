using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

/// <summary>The kinds of paragraphs, as the format of a text tells them.</summary>
public sealed class ParagraphKindTests
{
    [Theory]
    [InlineData("# Quay\n\nOne.\n\n* a\n* b\n\n  c\n\nTwo.\n", "Text ListItem ListItem ListItem Text")]
    [InlineData("# Quay\n\n> One.\n>\n> * a\n>\n> Two.\n\nThree.\n", "BlockQuotation ListItem BlockQuotation Text")]
    [InlineData("# Quay\n\n1. > a\n\n   b\n", "BlockQuotation ListItem")]
    [InlineData("# Quay\n\nOne[^1].\n\n[^1]: It is so.\n", "Text Footnote")]
    [InlineData("# Quay\n\n    code\n\n| a | b |\n|---|---|\n| c | d |\n\nOne.\n", "Text")]
    [InlineData("# Quay\n\n* **Mira Holt:** Shall we begin?\n* **Oskar Lund:** I think so, thanks.\n* **Mira Holt:** Then you go first.\n", "Turn Turn Turn")]
    public void Markdown_tells_lists_quotations_and_footnotes(string text, string kinds) => Assert.Equal(kinds, Kinds(MarkdownArticle.Parse(text)));

    [Theory]
    [InlineData("Head\n\nOne.\n\nTwo.\n", "Text Text")]
    [InlineData("Head\n\nOne.\n\n> They wrote\n> to us.\n\nTwo.\n", "Text BlockQuotation Text")]
    [InlineData("Council\n\nMira Holt: Shall we begin?\n\nOskar Lund: I think so, thanks.\n\nMira Holt: Then you go first.\n\n(Laughter.)\n", "Turn Turn Turn Text")]
    public void Plain_text_tells_block_quotations_and_turns(string text, string kinds) => Assert.Equal(kinds, Kinds(Parse("a.txt", text)));

    [Fact]
    public void Subtitles_are_captions_and_turns() => Assert.Equal(
        "Caption Turn",
        Kinds(Parse("a.srt", "1\n00:00:01,000 --> 00:00:03,500\nThey asked me, “When will\n\n2\n00:00:03,600 --> 00:00:06,000\nthe quay be open again?”\n\n3\n00:00:06,200 --> 00:00:08,000\nHOLT: On Friday.\n")));

    [Fact]
    public void A_text_of_prose_has_no_kinds() => Assert.Empty(Parse("a.txt", "Head\n\nOne.\n\nTwo.\n").Kinds);

    private static string Kinds(ArticleModel article)
    {
        ParagraphKind kind = ParagraphKind.Text;
        int next = 0;
        var kinds = new List<ParagraphKind>();
        for (int index = 0; index < article.Paragraphs.Count; index++)
        {
            if (next < article.Kinds.Count && article.Kinds[next].Paragraph == index)
            {
                Assert.NotEqual(kind, article.Kinds[next].Kind);
                kind = article.Kinds[next++].Kind;
            }

            kinds.Add(kind);
        }

        Assert.Equal(article.Kinds.Count, next);
        return string.Join(' ', kinds);
    }

    private static ArticleModel Parse(string file, string text) =>
        ArticleParser.Parse(new SourceDocument(new DocumentInfo(file, file, "case", "Corpus", string.Empty), text));
}
