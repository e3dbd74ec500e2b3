using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Passages;

/// <summary>Finds the words of a query in the headline of an article, or in any part of its text.</summary>
internal static class HighlightFinder
{
    /// <summary>Finds highlights; see <see cref="SearchHit.GetHighlights"/>.</summary>
    public static int Find(CorpusStorage storage, int article, in QueryTrace trace, Utf8Text part, Span<Range> highlights)
    {
        var source = new Article(storage, article);
        bool isText = source.Text.TryGetRange(part, out Range range);
        if (part.IsEmpty || highlights.IsEmpty || (!isText && !source.Headline.TryGetRange(part, out range)))
        {
            return 0;
        }

        SearchIndex index = SearchIndex.Open(storage);
        SearchScratch scratch = SearchScratch.Instance;
        scratch.Clear();
        MatchFinder.Find(index, scratch, article, trace);
        (int textPosition, _) = index.TextPositions(article);
        ReadOnlySpan<byte> bytes = isText ? source.Text.Bytes : source.Headline.Bytes;
        ReadOnlySpan<int> matches = scratch.OtherPositions.Span;
        int at = isText ? textPosition : 0;
        int match = 0;
        int count = 0;
        int start = range.Start.Value;
        int end = range.End.Value;
        BoundReader bounds = index.BoundsOf(article);
        bounds.MoveNextParagraph();
        var reader = new WordReader(bytes[..end]);
        for (; reader.Next(); at++)
        {
            if (isText && bounds.Position == at + 1 - textPosition)
            {
                at++;
                bounds.MoveNextParagraph();
            }

            while (match < matches.Length && matches[match] >> MatchFinder.WordBits < at)
            {
                match++;
            }

            if (match == matches.Length)
            {
                break;
            }

            if (reader.Start < start || matches[match] >> MatchFinder.WordBits != at)
            {
                continue;
            }

            // Neighbouring pairs of characters overlap: they are one highlight.
            int wordEnd = PassageFinder.EndOf(index, scratch, trace, reader, matches[match..]) - start;
            if (count > 0 && highlights[count - 1].End.Value >= reader.Start - start)
            {
                highlights[count - 1] = highlights[count - 1].Start.Value..Math.Max(wordEnd, highlights[count - 1].End.Value);
            }
            else if (count < highlights.Length)
            {
                highlights[count++] = (reader.Start - start)..wordEnd;
            }
        }

        return count;
    }
}
