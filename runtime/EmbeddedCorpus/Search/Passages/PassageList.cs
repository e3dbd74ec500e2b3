using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;

namespace EmbeddedCorpus.Search.Passages;

/// <summary>Finds several passages of one article, the best first: each around words that no better passage shows.</summary>
internal static class PassageList
{
    /// <summary>Finds passages; see <see cref="SearchHit.GetPassages"/>.</summary>
    public static int Find(CorpusStorage storage, int article, in QueryTrace trace, Span<Utf8Text> passages)
    {
        SearchIndex index = SearchIndex.Open(storage);
        SearchScratch scratch = SearchScratch.Instance;
        scratch.Clear();
        (int textPosition, int textEnd) = index.TextPositions(article);
        Utf8Text text = new Article(storage, article).Text;
        ReadOnlySpan<byte> bytes = text.Bytes;
        MatchFinder.Find(index, scratch, article, trace);
        int count = 0;
        while (count < passages.Length)
        {
            int first = WindowFinder.Best(index, scratch, article, bytes, trace);
            if (first < textPosition || first >= textEnd)
            {
                break;
            }

            (int matchStart, int matchEnd) = WordLocator.Find(index, article, bytes, first - textPosition);
            (int start, int end) = PassageFinder.Cut(storage, article, bytes, matchStart, matchEnd);
            passages[count++] = text.StoredSlice(start, end - start);
            RemoveShown(scratch.OtherPositions, first - CountWords(bytes[start..matchStart]), first + CountWords(bytes[matchStart..end]));
        }

        if (count == 0 && passages.Length > 0)
        {
            passages[count++] = PassageFinder.Find(storage, article, trace, [], out _);
        }

        return count;
    }

    private static void RemoveShown(NumberBuffer matches, int first, int end)
    {
        int kept = 0;
        foreach (int match in matches.Span)
        {
            int position = match >> MatchFinder.WordBits;
            matches.Span[kept] = match;
            kept += position < first || position >= end ? 1 : 0;
        }

        matches.Truncate(kept);
    }

    private static int CountWords(ReadOnlySpan<byte> text)
    {
        int words = 0;
        var reader = new WordReader(text);
        while (reader.Next())
        {
            words++;
        }

        return words;
    }
}
