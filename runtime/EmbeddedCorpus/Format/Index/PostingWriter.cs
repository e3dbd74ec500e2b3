using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Index;
using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Format;

/// <summary>
/// Writes the postings of one term after the other: score bounds, where it has any; articles block by block, positions block by block; then, of
/// a frequent term, its best articles.
/// </summary>
/// <param name="articles">The articles.</param>
/// <param name="sizes">Counts what the parts take.</param>
internal sealed class PostingWriter(ArticleMap articles, IndexSizes sizes)
{
    private readonly List<(int LastArticle, int Articles, int Positions)> _skips = [];
    private readonly BitWriter _articleBits = new();
    private readonly PositionWriter _positions = new(articles);
    private readonly List<Posting> _postings = [];
    private readonly BlockMaxBounds _bounds = new(articles);

    /// <summary>All postings.</summary>
    public BitWriter Bits { get; } = new();

    /// <summary>Writes the postings of a term.</summary>
    /// <param name="occurrences">Where it stands, in words from the first of the corpus, rising.</param>
    /// <param name="stemBounds">The score bounds of its stem, or empty.</param>
    /// <param name="best">The best articles of a query that is this term, or empty.</param>
    public PostingsSummary Write(ReadOnlySpan<int> occurrences, ReadOnlySpan<byte> stemBounds, ReadOnlySpan<Champion> best)
    {
        bool hasHeadline = Collect(occurrences);
        _skips.Clear();
        _articleBits.Clear();
        _positions.Bits.Clear();
        int start = Bits.Length;
        WriteBounds(occurrences, stemBounds);
        bool isFrequent = SearchFormat.HasTermBounds(_postings.Count, articles.Count);
        int blocks = (_postings.Count + SearchFormat.BlockArticles - 1) / SearchFormat.BlockArticles;
        int last = -1;
        for (int block = 0; block < blocks; block++)
        {
            int first = block * SearchFormat.BlockArticles;
            int blockEnd = Math.Min(first + SearchFormat.BlockArticles, _postings.Count);
            (int articlesStart, int positionsStart) = (_articleBits.Length, _positions.Bits.Length);
            WriteBlock(first, blockEnd, ref last, isFrequent, hasHeadline, occurrences);
            _skips.Add((last, articlesStart, positionsStart));
        }

        int end = Bits.Length;
        bool isWide = blocks > 1 && WriteSkips();
        Bits.Append(_articleBits);
        Count(start, end, _positions.Bits.Length);
        Bits.Append(_positions.Bits);
        end = Bits.Length;
        WriteEnd(best);
        sizes.Champions += (Bits.Length - end) * DigitBits;
        return new PostingsSummary(start, Bits.Length - start, _postings.Count, hasHeadline, isWide);
    }

    private void Count(int start, int boundsEnd, int positions)
    {
        sizes.Scores += (boundsEnd - start) * DigitBits;
        sizes.Articles += (Bits.Length - boundsEnd) * DigitBits;
        sizes.Positions += positions * DigitBits;
    }

    private void WriteBounds(ReadOnlySpan<int> occurrences, ReadOnlySpan<byte> stemBounds)
    {
        foreach (byte bound in stemBounds)
        {
            Bits.Write(bound, DigitBits);
        }

        if (SearchFormat.HasTermBounds(_postings.Count, articles.Count))
        {
            _bounds.Add(occurrences);
            foreach (byte bound in _bounds.Take())
            {
                Bits.Write(bound, DigitBits);
            }
        }
    }

    // What not every query needs comes last, and is found from the end.
    private void WriteEnd(ReadOnlySpan<Champion> best)
    {
        if (!best.IsEmpty)
        {
            int start = Bits.Length;
            int articleBits = SearchFormat.FixedBits(articles.Count);
            foreach (Champion article in best)
            {
                Bits.Write((uint)article.Article, articleBits);
                Bits.Gamma(article.Frequency - 1);
                Bits.Gamma(article.Exact);
            }

            Bits.Align();
            Bits.Number(Bits.Length - start);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool Collect(ReadOnlySpan<int> occurrences)
    {
        _postings.Clear();
        bool hasHeadline = false;
        int article = 0;
        for (int index = 0; index < occurrences.Length;)
        {
            article = articles.Find(occurrences[index], article);
            int headlineWords = articles.HeadlineWords(article);
            int first = index;
            int headline = 0;
            while (index < occurrences.Length && articles.Find(occurrences[index], article) == article)
            {
                headline += articles.Position(occurrences[index], article) < headlineWords ? 1 : 0;
                index++;
            }

            hasHeadline |= headline > 0;
            _postings.Add(new Posting(article, first, index - first, headline));
        }

        return hasHeadline;
    }

    // Positions come behind the articles of all blocks, and all behind the table.
    private bool WriteSkips()
    {
        int rows = _skips.Count;
        bool hasBounds = SearchFormat.HasTermBounds(_postings.Count, articles.Count);
        int length = (rows * SearchFormat.SkipRow.Size(isWide: true, hasBounds)) + _articleBits.Length + _positions.Bits.Length;
        bool isWide = Math.Max(length, articles.Count) >> (SearchFormat.SkipRow.NarrowDigits * DigitBits) != 0;
        int bits = SearchFormat.SkipRow.Digits(isWide) * DigitBits;
        int tableLength = rows * SearchFormat.SkipRow.Size(isWide, hasBounds);
        foreach ((int lastArticle, int articlesStart, int positionsStart) in _skips)
        {
            if (hasBounds)
            {
                Bits.Write((uint)lastArticle, bits);
                Bits.Write((uint)(tableLength + articlesStart), bits);
            }

            Bits.Write((uint)(tableLength + _articleBits.Length + positionsStart), bits);
        }

        return isWide;
    }

    private void WriteBlock(int first, int end, ref int last, bool isFrequent, bool hasHeadline, ReadOnlySpan<int> occurrences)
    {
        if (isFrequent)
        {
            WriteDigits(first, end, ref last, hasHeadline);
        }
        else
        {
            WriteArticles(first, end, ref last, hasHeadline);
        }

        for (int index = first; index < end; index++)
        {
            Posting posting = _postings[index];
            _positions.Write(posting.Article, occurrences.Slice(posting.First, posting.Count));
        }

        _positions.Bits.Align();
    }

    // A digit for an article and its frequency: longer than bits, and read much faster.
    [MethodImpl(HotLoop.Optimized)]
    private void WriteDigits(int first, int end, ref int last, bool hasHeadline)
    {
        int gapBits = SearchFormat.GapBits(articles.Count, _postings.Count);
        int maxGap = (1 << gapBits) - 1;
        int maxFrequency = DigitMask >> gapBits;
        if (hasHeadline)
        {
            hasHeadline = HasHeadline(first, end);
            _articleBits.Write(hasHeadline ? 1u : 0, DigitBits);
        }

        for (int index = first; index < end; index++)
        {
            Posting posting = _postings[index];
            int gap = posting.Article - last - 1;
            int frequency = posting.Count - 1;
            last = posting.Article;
            _articleBits.Write((uint)(Math.Min(gap, maxGap) | (Math.Min(frequency, maxFrequency) << gapBits)), DigitBits);
            WriteRest(gap - maxGap);
            WriteRest(frequency - maxFrequency);
        }

        for (int index = first; hasHeadline && index < end; index++)
        {
            _articleBits.Gamma(_postings[index].Headline);
        }

        _articleBits.Align();
    }

    // What a digit has no room for: another one, or the largest one and a number.
    private void WriteRest(int rest)
    {
        if (rest >= 0)
        {
            _articleBits.Write((uint)Math.Min(rest, DigitMask), DigitBits);
        }

        if (rest >= DigitMask)
        {
            _articleBits.Number(rest);
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private void WriteArticles(int first, int end, ref int last, bool hasHeadline)
    {
        // Most blocks have it in none, even of a term that stands in some.
        int articleRice = SearchFormat.RiceBits(articles.Count, _postings.Count);
        if (hasHeadline)
        {
            hasHeadline = HasHeadline(first, end);
            _articleBits.Write(hasHeadline ? 1u : 0, 1);
        }

        for (int index = first; index < end; index++)
        {
            Posting posting = _postings[index];
            _articleBits.Rice(posting.Article - last - 1, articleRice);
            last = posting.Article;
            _articleBits.Gamma(posting.Count - 1);
            if (hasHeadline)
            {
                _articleBits.Gamma(posting.Headline);
            }
        }

        _articleBits.Align();
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool HasHeadline(int first, int end)
    {
        for (int index = first; index < end; index++)
        {
            if (_postings[index].Headline > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An article of a term.</summary>
    /// <param name="Article">The article.</param>
    /// <param name="First">Its first occurrence.</param>
    /// <param name="Count">How many occurrences it has.</param>
    /// <param name="Headline">How many of them stand in the headline.</param>
    private readonly record struct Posting(int Article, int First, int Count, int Headline);
}
