using System.Diagnostics;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

/// <summary>Markup that nothing closes takes no longer than other text: a square of the length would be a minute here.</summary>
public sealed class MarkupLimitTests
{
    private const int Length = 256 * 1024;

    // Far more than a busy machine needs for any of them, and far less than a square takes.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(6);

    public static TheoryData<string> Pieces =>
    [
        "<", "<a ", "<a b=\"", "<a b=\"{{", "<a b={", "<!--", "<pre>", "<pre></pre", "<?", "{{", "{%", "{: ", "{% highlight %}", "`", "`e``e ", "``x", "```x\n", "~~~x\n\n",
        "[", "[a](", "[a](b \"", "[a][", "![a](b)", "](((", "[^a", "\n[a]: b", "*", "**x ", "_a *b ", "***a* ", "\\\"", ">", "> a\n> b\n\n", "://", "a://(", "h://a?b=\"", "a@b:c <a:", "“", "\"A b. ", "â€", "Рђ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Hundreds_of_kilobytes_of_a_sign_are_read_in_seconds(string piece)
    {
        string text = "Head\n\n“We waited,” said Mira Holt.\n\n" + string.Concat(Enumerable.Repeat(piece, Length / piece.Length)) + "\n\n“We,” said Mira Holt. \" }} %} --> ' </pre> ) ] ` ```";
        var watch = Stopwatch.StartNew();
        ArticleModel article = ArticleParser.Parse(new SourceDocument(new DocumentInfo("a.txt", "a.txt", "a", "Corpus", string.Empty), text));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_limit);
        Assert.NotEmpty(article.Quotes);
    }
}
