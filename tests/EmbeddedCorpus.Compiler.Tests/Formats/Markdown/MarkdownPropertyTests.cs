using CsCheck;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

/// <summary>Random Markdown: every position of an article is a position of its file.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public sealed class MarkdownPropertyTests
{
    private const string Seed = "0000KdHnRz52";

    private static readonly string[] s_pieces =
    [
        "word", "“", "”", "\"", " said Mira Holt.", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "*", "**", "_", "~~", "`", "``", "```\n", "~~~\n", "#", "# ", "## ", "> ", "- ", "1. ", "[", "]", "(", ")",
        "](", "[a](b)", "![c](d)", "[^1]", "[^1]: ", "[r]: u\n", "[r]", "<", ">", "<b>", "</b>", "<br>", "<div>\n", "<!--", "-->", "&amp;", "&#8220;", "&#0;", "&bad;", "\\", "\\*", "|", "a|b\n-|-\n", "---\n", "===\n", "{{ x }}", "{% y %}", "{{", "}}",
        "{#id}", "{: .c}", "[ ] ", "[!NOTE]", "https://example.org ", "<https://example.org>", ":::", "\0", "\uE000", "é", "日本", "😀", "\uFEFF", "\u2028", "\u00A0", "import x from 'y'\n", "export const a = {\n", "{b}", "date 2022-10-03 'x'\n",
    ];

    /// <summary>Random Markdown.</summary>
    internal static Gen<string> Texts { get; } = Gen.Int[0, s_pieces.Length - 1].Array[0, 60].Select(static pieces => string.Concat(pieces.Select(static piece => s_pieces[piece])));

    [Fact]
    public void Every_position_lies_in_the_file_and_exact_characters_are_those_of_the_file() =>
        Texts.Holds(static text => Check(text, "text.md"), seed: Seed, iter: Nightly.Of(10_000));

    [Fact]
    public void Every_position_of_MDX_lies_in_the_file() =>
        Texts.Holds(static text => Check("---\ntitle: “x”\n---\n" + text, "text.mdx"), seed: Seed, iter: Nightly.Of(5_000));

    private static void Check(string text, string file)
    {
        ArticleModel article = MarkdownArticle.Parse(text, file);
        Assert.Equal(text, article.File);
        if (article.IsLeftOut)
        {
            return;
        }

        string source = article.Source.ToString();
        Assert.InRange(article.TextStart, 0, article.TextEnd);
        Assert.InRange(article.TextEnd, 0, article.SourceStart);
        Assert.InRange(article.Headline.End, 0, article.TextStart);
        int end = 0;
        foreach (SourceSegment segment in article.Map)
        {
            Assert.InRange(segment.Start, end, article.SourceStart);
            end = segment.Start + segment.Length;
            Assert.InRange(end, segment.Start, article.SourceStart);
            Assert.InRange(segment.FileStart, 0, text.Length);
            Assert.InRange(segment.FileStart + segment.FileLength, segment.FileStart, text.Length);
            if (segment.Length == segment.FileLength && segment.Length > 1)
            {
                Assert.Equal(text.Substring(segment.FileStart, segment.Length), source.Substring(segment.Start, segment.Length));
            }
        }

        CheckOrder(article.Paragraphs.AsSpan().ToArray(), article, text);
        CheckOrder([.. article.Headings.AsSpan().ToArray().Select(static heading => heading.Text)], article, text);
        Assert.All(article.Links, link => Assert.True(new TextRange(0, article.SourceStart).Contains(link.Text) && new TextRange(0, article.SourceStart).Contains(link.Target)));
        Assert.All(article.Quotes, quote => Assert.True(new TextRange(0, source.Length).Contains(quote.Text)));
    }

    // In order, in the text, without white space at the ends, and not empty.
    private static void CheckOrder(TextRange[] ranges, ArticleModel article, string text)
    {
        int end = article.TextStart;
        foreach (TextRange range in ranges)
        {
            Assert.InRange(range.Start, end, article.TextEnd);
            Assert.InRange(range.End, range.Start + 1, article.TextEnd);
            end = range.End;
            string words = range.In(article.Source).ToString();
            Assert.Equal(words.Trim(), words);
            TextRange place = article.InFile(range);
            Assert.InRange(place.Start, 0, text.Length);
            Assert.InRange(place.End, place.Start, text.Length);
        }
    }
}
