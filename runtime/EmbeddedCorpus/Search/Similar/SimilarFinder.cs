using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Ranking;

namespace EmbeddedCorpus.Search.Similar;

/// <summary>Finds the articles that are most like another one: a search for its most telling words.</summary>
/// <remarks>
/// The words of an article are weighed by their frequency in the article and their rarity in the corpus (tf-idf), and the heaviest are the query. This needs
/// no data in the image.
/// </remarks>
internal static class SimilarFinder
{
    /// <summary>Words of the query. More of them bring in words that say little.</summary>
    private const int MaxTerms = 16;

    /// <summary>Words of the headline and of the text that are read.</summary>
    private const int MaxWords = 2_000;

    // A word in more than a fourth of the articles tells nothing of a subject.
    private const int MaxShare = 4;
    private const int MinArticles = 16;

    /// <summary>Finds articles; see <see cref="Article.Similar"/>.</summary>
    public static int Find(CorpusStorage storage, int article, Span<SearchHit> hits)
    {
        SearchIndex index = SearchIndex.Open(storage);
        SearchScratch scratch = SearchScratch.Instance;
        scratch.Clear();
        scratch.Query.Clear();
        NumberBuffer stems = scratch.OtherPositions;
        var source = new Article(storage, article);
        AddStems(index, source.Headline.Bytes, stems);
        AddStems(index, source.Text.Bytes, stems);
        stems.Span.Sort();
        TopHits top = scratch.Top;
        top.Clear(MaxTerms);
        Weigh(index, stems.Span, top);
        if (top.Count == 0 || hits.IsEmpty)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        while (top.Count > 0)
        {
            int stem = top.RemoveWorst(out _);
            scratch.Query.AddTerm(TermLookup.ReadStem(index, scratch, TermReader.At(index, stem, bytes), default));
        }

        ArticleBits others = scratch.Filters.First;
        others.Clear(index.Articles);
        others.Invert(index.Articles);
        others.Remove(article);
        top.Clear(Math.Min(hits.Length, index.Articles));
        Planner.Prepare(index, scratch, scratch.Query, 0, 0);
        FilteredRanking.RankAny(index, scratch, scratch.Query, top, others);
        return Searcher.Fill(storage, scratch, scratch.Query, hits, 0, 0);
    }

    // The first term of each word's stem.
    private static void AddStems(in SearchIndex index, ReadOnlySpan<byte> text, NumberBuffer stems)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        var reader = new WordReader(text);
        while (stems.Count < MaxWords && reader.Next())
        {
            if (TermDictionary.TryFindStem(index, term[..reader.Fold(term)], bytes, out TermReader first))
            {
                stems.Add(first.Number);
            }

            // A written word tells more than its parts.
            if (reader.HasWhole && TermDictionary.TryFindStem(index, term[..reader.FoldWhole(term)], bytes, out first))
            {
                stems.Add(first.Number);
            }
        }
    }

    private static void Weigh(in SearchIndex index, ReadOnlySpan<int> stems, TopHits top)
    {
        Span<byte> bytes = stackalloc byte[WordReader.MaxTermBytes];
        int frequent = Math.Max(index.Articles / MaxShare, MinArticles);
        for (int start = 0; start < stems.Length;)
        {
            int end = start + 1;
            while (end < stems.Length && stems[end] == stems[start])
            {
                end++;
            }

            int articles = TermReader.At(index, stems[start], bytes).StemArticles;
            if (articles > 1 && articles <= frequent)
            {
                top.Add(stems[start], (end - start) * Bm25.InverseDocumentFrequency(index.Articles, articles));
            }

            start = end;
        }
    }
}
