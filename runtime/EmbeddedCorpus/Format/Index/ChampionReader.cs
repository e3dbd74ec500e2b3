using EmbeddedCorpus.Search.Index;
using EmbeddedCorpus.Search.Queries;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Reads the best documents of a frequent word, the best first, from behind the postings of its form.</summary>
internal ref struct ChampionReader
{
    private readonly SearchIndex _index;
    private readonly int _documentBits;
    private BitReader _bits;

    private ChampionReader(in SearchIndex index, uint start)
    {
        _index = index;
        _documentBits = FixedBits(index.Documents);
        _bits = new BitReader(index.Storage, start);
    }

    /// <summary>The document.</summary>
    public int Document { get; private set; }

    /// <summary>How often any form stands in it, headline words counted several times.</summary>
    public int Frequency { get; private set; }

    /// <summary>How often the query's own form does.</summary>
    public int Exact { get; private set; }

    /// <summary>Whether a word has a list of its best documents: it is frequent, and the corpus has the form that the query has.</summary>
    public static bool Has(in SearchIndex index, in QueryTerm term) => term.IsStem && term.Exact >= 0 && HasBounds(term.Documents, index.Documents);

    /// <summary>Stands before the best document of a word that has such a list.</summary>
    public static ChampionReader Open(in SearchIndex index, SearchScratch scratch, in QueryTerm term)
    {
        int info = term.FirstInfo;
        while (scratch.Forms[info].Number != term.Exact)
        {
            info++;
        }

        ref FormInfo form = ref scratch.Forms[info];
        uint end = HasFollowers(form.Documents, index.Documents) ? FollowerReader.Start(index, form) : form.End;
        return new ChampionReader(index, FormEnd.Start(index, form, end));
    }

    /// <summary>Goes to the next document; there are <see cref="BestDocuments"/>.</summary>
    public void MoveNext()
    {
        Document = _bits.Read(_documentBits);
        Frequency = _bits.Gamma() + 1;
        Exact = _bits.Gamma();
        if (Document >= _index.Documents)
        {
            _index.Storage.ThrowDamaged();
        }
    }
}
