using System.Globalization;

namespace EmbeddedCorpus.Benchmarks.Reading.Ways;

/// <summary>A parser as people write it for their own texts: header, paragraphs, marks, and who said it for two patterns.</summary>
internal static class SimpleParser
{
    private const string Said = " said ";
    private const string SaidBefore = " said: ";

    /// <summary>Reads an article.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="reader">Its text.</param>
    public static ParsedArticle Parse(string id, TextReader reader)
    {
        // "date 2022-10-03 Headline"
        string header = reader.ReadLine() ?? throw new FormatException($"{id} is empty.");
        var date = DateOnly.ParseExact(header.AsSpan(5, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var paragraphs = new List<string>();
        var quotes = new List<ParsedQuote>();
        while (reader.ReadLine() is { } line)
        {
            // A paragraph is one line; blank lines lie between.
            if (line.Length > 0)
            {
                paragraphs.Add(line);
                AddQuotes(line, quotes);
            }
        }

        return new ParsedArticle(id, date, header[16..], [.. paragraphs], [.. quotes]);
    }

    private static void AddQuotes(string paragraph, List<ParsedQuote> quotes)
    {
        int end = 0;
        while (paragraph.IndexOf('“', end) is >= 0 and int start)
        {
            end = paragraph.IndexOf('”', start);
            if (end < 0)
            {
                return;
            }

            quotes.Add(new ParsedQuote(paragraph[(start + 1)..end], Speaker(paragraph.AsSpan(0, start), paragraph.AsSpan(end + 1))));
        }
    }

    private static string? Speaker(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after.StartsWith(Said))
        {
            after = after[Said.Length..];
            int end = after.IndexOfAny(',', '.');
            return end < 0 ? null : after[..end].ToString();
        }

        // The trailing space of the cue is the one before the mark.
        return before.EndsWith(SaidBefore) ? before[..^SaidBefore.Length].ToString() : null;
    }
}
