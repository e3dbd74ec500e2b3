using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>Writes quotations, and of those of which it is known who said them and how the text says so.</summary>
/// <param name="quotes">The table of quotations.</param>
/// <param name="sources">The table of what is known of them.</param>
internal sealed class QuoteWriter(TableWriter quotes, TableWriter sources)
{
    private int _sources;

    /// <summary>How many of some quotations have a row among the sources.</summary>
    public static int CountSources(EquatableArray<QuoteModel> quotes)
    {
        int count = 0;
        foreach (QuoteModel quote in quotes)
        {
            count += HasSource(quote) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Writes the quotations of the next article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="map">Where its characters lie in UTF-8.</param>
    /// <param name="source">The address of its source.</param>
    /// <param name="firstQuote">The row of its first quotation.</param>
    /// <param name="speakers">The rows of speakers by name.</param>
    public void Write(ArticleModel article, Utf8Map map, uint source, int firstQuote, Dictionary<string, int> speakers)
    {
        foreach (QuoteModel quote in article.Quotes)
        {
            int start = map.ToBytes(quote.Text.Start);
            quotes
                .Address(source + (uint)start).Number(map.ToBytes(quote.Text.End) - start)
                .Number(HasSource(quote) ? ++_sources : 0)
                .Digit((int)quote.Kind | (quote.IsInHeadline ? QuoteRow.IsInHeadline : 0))
                .Digit((int)quote.Attribution)
                .EndRow();
            if (HasSource(quote))
            {
                sources.Number(quote.Speaker < 0 ? 0 : speakers[article.Speakers[quote.Speaker].Name] + 1);
                Range(map, quote.Mention);
                Range(map, quote.Cue);
                sources.Number(quote.Origin < 0 ? 0 : firstQuote + quote.Origin + 1).EndRow();
            }
        }
    }

    private void Range(Utf8Map map, TextRange range)
    {
        int start = map.ToBytes(range.Start);
        sources.Number(start).Number(map.ToBytes(range.End) - start);
    }

    private static bool HasSource(QuoteModel quote) => quote.Speaker >= 0 || quote.Origin >= 0 || !quote.Mention.IsEmpty || !quote.Cue.IsEmpty;
}
