using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the best articles of a frequent word, the best first, from behind the postings of its term.</summary>
internal ref struct ChampionReader
{
    private readonly SearchIndex _index;
    private readonly int _articleBits;
    private BitReader _bits;

    private ChampionReader(in SearchIndex index, uint start)
    {
        _index = index;
        _articleBits = FixedBits(index.Articles);
        _bits = new BitReader(index.Storage, start);
    }

    /// <summary>The article.</summary>
    public int Article { get; private set; }

    /// <summary>How often any term stands in it, headline words counted several times.</summary>
    public int Frequency { get; private set; }

    /// <summary>How often the query's own term does.</summary>
    public int Exact { get; private set; }

    /// <summary>Whether a word has a list of its best articles: it is frequent, and the corpus has the term that the query has.</summary>
    public static bool Has(in SearchIndex index, in QueryWord word) => word.IsStem && word.Exact >= 0 && HasBounds(word.Articles, index.Articles);

    /// <summary>Stands before the best article of a word that has such a list.</summary>
    public static ChampionReader Open(in SearchIndex index, SearchScratch scratch, in QueryWord word)
    {
        int info = word.FirstInfo;
        while (scratch.Terms[info].Number != word.Exact)
        {
            info++;
        }

        ref TermInfo term = ref scratch.Terms[info];
        return new ChampionReader(index, Start(index, term));
    }

    // Found from the end of all that the index says of the term: the length is the last number.
    private static uint Start(in SearchIndex index, in TermInfo term)
    {
        uint length = term.End - term.Postings < ImageFormat.NumberSize
            ? uint.MaxValue
            : (uint)new BitReader(index.Storage, term.End - ImageFormat.NumberSize).Read(NumberBits) + ImageFormat.NumberSize;
        if (length > term.End - term.Postings)
        {
            index.Storage.ThrowDamaged();
        }

        return term.End - length;
    }

    /// <summary>Goes to the next article; there are <see cref="ChampionArticles"/>.</summary>
    public void MoveNext()
    {
        Article = _bits.Read(_articleBits);
        Frequency = _bits.Gamma() + 1;
        Exact = _bits.Gamma();
        if (Article >= _index.Articles)
        {
            _index.Storage.ThrowDamaged();
        }
    }
}
