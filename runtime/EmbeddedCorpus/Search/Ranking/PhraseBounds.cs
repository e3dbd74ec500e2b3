using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>What articles can score for a phrase at most, by how often they have its words. Part of a <see cref="SearchScratch"/>, used again.</summary>
internal sealed class PhraseBounds
{
    // Of so many articles for each that is wanted, the scores tell what the others must reach.
    private const int Tried = 2;
    private const int Steps = 64;

    // How often the phrase is there at most, and above 32 bits how often exactly; then the bits of a score.
    private ulong[] _bounds = [];

    /// <summary>Lowers the bounds of the articles that have another word.</summary>
    /// <param name="index">The index.</param>
    /// <param name="first">The counts of the first word, with the second; otherwise null.</param>
    /// <param name="counts">The counts of the word.</param>
    public void Lower(in SearchIndex index, ArticleCounts? first, ArticleCounts counts)
    {
        if (_bounds.Length < index.Articles)
        {
            _bounds = new ulong[index.Articles];
        }

        for (int article = counts.Bits.Next(0); article >= 0; article = counts.Bits.Next(article + 1))
        {
            ulong bound = first is null ? _bounds[article] : first.CountOf(article);
            ulong count = counts.CountOf(article);
            _bounds[article] = Math.Min((uint)bound, (uint)count) | (Math.Min(bound >> 32, count >> 32) << 32);
        }
    }

    /// <summary>Takes the articles with the highest bounds out of a set.</summary>
    /// <param name="index">The index.</param>
    /// <param name="articles">The set.</param>
    /// <param name="best">Set to what is taken.</param>
    /// <param name="top">How many hits are wanted, and what an article must score. Others are removed from the set.</param>
    /// <param name="isNear">Whether every form of a word counts as the query's own.</param>
    public void TakeBest(in SearchIndex index, ArticleBits articles, ArticleBits best, TopPhrases top, bool isNear)
    {
        Span<int> counts = stackalloc int[(2 * Steps) + 1];
        counts.Clear();
        for (int article = articles.Next(0); article >= 0; article = articles.Next(article + 1))
        {
            ulong count = _bounds[article];
            double bound = TopPhrases.Score((uint)count, isNear ? (uint)count : (uint)(count >> 32), index.DampingOf(article));
            if (bound < top.Lowest)
            {
                articles.Remove(article);
                continue;
            }

            _bounds[article] = BitConverter.DoubleToUInt64Bits(bound);
            counts[(int)(bound * Steps)]++;
        }

        int step = 2 * Steps;
        for (int left = Tried * top.Wanted; step > 0 && left > counts[step]; step--)
        {
            left -= counts[step];
        }

        best.Clear(index.Articles);
        Split(articles, best, (double)step / Steps);
    }

    /// <summary>Removes the articles whose bounds are lower than a score.</summary>
    public void Keep(ArticleBits articles, double least) => Split(articles, null, least);

    // Moves what reaches a bound, or removes what does not.
    private void Split(ArticleBits articles, ArticleBits? best, double least)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(least);
        for (int article = articles.Next(0); article >= 0; article = articles.Next(article + 1))
        {
            if (best is not null == _bounds[article] >= bits)
            {
                articles.Remove(article);
                best?.Add(article);
            }
        }
    }
}
