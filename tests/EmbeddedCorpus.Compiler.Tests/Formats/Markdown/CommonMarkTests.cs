using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EmbeddedCorpus.Compiler.Formats;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

/// <summary>The examples of the CommonMark specification: the plain text has the words that the page shows, in their order.</summary>
public sealed partial class CommonMarkTests
{
    // The library folds the case of letters one by one, and ẞ is folded to two.
    private static readonly int[] s_notClaimed = [542];

    [Fact]
    public void The_text_of_each_example_is_the_text_of_its_page()
    {
        var wrong = new StringBuilder();
        int compared = 0;
        foreach ((int number, string markdown, string page) in Read())
        {
            if (HasRawHtml(markdown, page) || s_notClaimed.Contains(number))
            {
                continue;
            }

            compared++;
            string expected = Words(page);
            FormattedText text = MarkdownArticle.Read(markdown);
            string actual = White().Replace(text.Characters[text.TextStart..], " ").Trim();
            if (expected != actual)
            {
                wrong.Append($"{number}: {markdown}\n   expected: {expected}\n   actual:   {actual}\n");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.True(compared > 500, $"only {compared} examples were compared");
    }

    /// <summary>The examples, with their numbers and pages.</summary>
    internal static IEnumerable<(int Number, string Markdown, string Page)> Read()
    {
        string file = Path.Combine(SharedFolder.Path, "formats", "commonmark.spec.txt.gz");
        Assert.SkipUnless(File.Exists(file), $"NOT TESTED: there is no {file}. Set EMBEDDEDCORPUS_SHARED to the folder that holds formats.");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        Match[] examples = [.. Example().Matches(reader.ReadToEnd()).Cast<Match>()];
        Assert.Equal(655, examples.Length);
        return examples.Select(static (example, index) => (index + 1, example.Groups[1].Value.Replace('→', '\t'), example.Groups[2].Value.Replace('→', '\t')));
    }

    // Tags of the author are left out of the plain text, and a page shows what they do.
    private static bool HasRawHtml(string markdown, string page) =>
        RawTag().IsMatch(markdown) && page.Contains('<') && !Tags().Replace(page, string.Empty).Contains("&lt;", StringComparison.Ordinal);

    private static string Words(string page)
    {
        string words = Tags().Replace(Block().Replace(page, " "), string.Empty);
        return White().Replace(WebUtility.HtmlDecode(words), " ").Trim();
    }

    [GeneratedRegex("^`{32} example\n(.*?)^\\.\n(.*?)^`{32}$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("<[A-Za-z/!?][^>]*>?")]
    private static partial Regex RawTag();

    [GeneratedRegex("</?(?:p|li|ul|ol|blockquote|pre|h[1-6]|hr|br)\\b[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex White();
}
