using System.Globalization;
using System.Text;
using Spectre.Console;

namespace EmbeddedCorpus.CommandLine.Rendering;

/// <summary>Shows what a search found: a line for each article, its best passage with the words of the query, and who says it.</summary>
internal static class HitView
{
    // More words than a passage has that anybody reads.
    private const int MaxHighlights = 64;

    /// <summary>Writes the hits and how many there are in all.</summary>
    public static void Write(IAnsiConsole console, ReadOnlySpan<SearchHit> hits, int total)
    {
        bool hasColors = CorpusConsole.HasColors(console);
        foreach (SearchHit hit in hits)
        {
            Article article = hit.Article;
            string date = article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated   ";
            string score = hit.Score.ToString("0.00", CultureInfo.InvariantCulture);
            console.MarkupLine($"{date}  {SafeText.Markup(article.Id)}  [bold]{SafeText.Markup(article.Headline)}[/] ({score})");
            console.MarkupLine($"  {Passage(hit, hasColors)}");
            if (hit.GetQuote() is { } quote)
            {
                console.MarkupLine($"  — {new SpeakerLegend(article, hasColors).Name(quote)}");
            }

            console.WriteLine();
        }

        string articles = total == 1 ? "1 article" : $"{total} articles";
        console.WriteLine(hits.Length == total ? $"{articles}." : $"{hits.Length} of {articles}; --limit shows more.");
    }

    private static string Passage(SearchHit hit, bool hasColors)
    {
        Span<Range> highlights = stackalloc Range[MaxHighlights];
        Utf8Text passage = hit.GetPassage(highlights, out int count);
        ReadOnlySpan<byte> bytes = passage.Bytes;
        ReadOnlySpan<byte> text = hit.Article.Text.Bytes;
        bool isInside = text.Overlaps(bytes, out int start);
        var markup = new StringBuilder(bytes.Length);
        markup.Append(isInside && GoesOn(text[..start].TrimEnd((byte)' '), fromEnd: true) ? "… " : string.Empty);
        int position = 0;
        foreach (Range highlight in highlights[..count])
        {
            string word = Words(bytes[highlight]);
            markup.Append(Words(bytes[position..highlight.Start.Value])).Append(hasColors ? $"[black on yellow]{word}[/]" : $"{{{word}}}");
            position = highlight.End.Value;
        }

        markup.Append(Words(bytes[position..]));
        markup.Append(isInside && GoesOn(text[(start + bytes.Length)..].TrimStart((byte)' '), fromEnd: false) ? " …" : string.Empty);
        return markup.ToString();
    }

    // Whether words of the same line stand beside a passage: it was cut out of them.
    private static bool GoesOn(ReadOnlySpan<byte> beside, bool fromEnd) =>
        beside.Length > 0 && (fromEnd ? beside[^1] : beside[0]) is not ((byte)'\n' or (byte)'\r');

    // A passage is one line here, whatever lines the text has.
    private static string Words(ReadOnlySpan<byte> utf8) => SafeText.Markup(Encoding.UTF8.GetString(utf8).ReplaceLineEndings(" "));
}
