using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Index;

namespace EmbeddedCorpus.Search.Ranking;

/// <summary>
/// Where a phrase can start in each of some articles: where it would if it had its first word that is read at all places of that word, of which each other word
/// leaves fewer. Part of a <see cref="SearchScratch"/>, used again.
/// </summary>
internal sealed class PhraseStarts
{
    /// <summary>The bits by which a start is shifted left. The low bits are flags.</summary>
    public const int Shift = 3;

    /// <summary>The flag of a start at which all words so far have the form of the query.</summary>
    public const int Exact = 4;

    private const int Marked = 1;
    private const int MarkedExact = 2;
    private const int AllFlags = (1 << Shift) - 1;

    // Before the starts of an article: how many they are, and twice how many there is room for; one more where they are not in order.
    private const int HeaderSize = 2;

    // A word of a text has at most two terms, and one of a headline counts for several.
    private const int TermsPerWord = 2 * Bm25.HeadlineWeight;

    private readonly NumberBuffer _starts = new();
    private readonly NumberBuffer _decoded = new();
    private int[] _places = [];

    /// <summary>Makes room for the starts.</summary>
    /// <param name="index">The index.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="counts">How often they have the word that is read first.</param>
    public void Start(in SearchIndex index, ArticleBits articles, ArticleCounts counts)
    {
        _starts.Clear();
        if (_places.Length < index.Articles)
        {
            _places = new int[index.Articles];
        }

        for (int article = articles.Next(0); article >= 0; article = articles.Next(article + 1))
        {
            // It may be damaged; a text has no more words than bytes, and those are there. Few are not worth a look at the article.
            uint most = (uint)counts.CountOf(article);
            if (most > PostingCursor.FewPositions && (most > (long)TermsPerWord * index.LengthOf(article) || most > (long)TermsPerWord * index.BytesOf(article)))
            {
                index.Storage.ThrowDamaged();
            }

            _places[article] = _starts.Count;
            Span<int> header = _starts.Append(HeaderSize + (int)most);
            header[0] = 0;
            header[1] = (int)most << 1;
        }
    }

    /// <summary>Whether the word is the first that is read.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>The place of the word in the phrase.</summary>
    public int Distance { get; private set; }

    /// <summary>What a start gets.</summary>
    public int Flags { get; private set; }

    /// <summary>Starts a term.</summary>
    /// <param name="distance">The place of its word in the phrase.</param>
    /// <param name="isFirst">Whether the word is the first that is read.</param>
    /// <param name="isExact">Whether the query has the term itself.</param>
    public void StartTerm(int distance, bool isFirst, bool isExact)
    {
        (Distance, IsFirst) = (distance, isFirst);
        Flags = isFirst ? isExact ? Exact : 0 : isExact ? Marked | MarkedExact : Marked;
    }

    /// <summary>The room of an article.</summary>
    public Span<int> At(int article) => _starts.Span[_places[article]..];

    /// <summary>The starts in the room of an article, rising after <see cref="Sort"/>.</summary>
    public static Span<int> Of(Span<int> room) => room.Slice(HeaderSize, room[0]);

    /// <summary>Room for positions that are decoded.</summary>
    public Span<int> Decoded(int count)
    {
        _decoded.Clear();
        return _decoded.Append(count);
    }

    /// <summary>Adds positions of the term.</summary>
    /// <param name="index">The index.</param>
    /// <param name="room">The room of the article.</param>
    /// <param name="positions">The positions, shifted left by one, rising.</param>
    public void Add(in SearchIndex index, Span<int> room, ReadOnlySpan<int> positions)
    {
        if (IsFirst)
        {
            foreach (int position in positions)
            {
                Add(index, room, position >> 1);
            }

            return;
        }

        Span<int> starts = Of(room);
        int start = 0;
        foreach (int position in positions)
        {
            int wanted = (position >> 1) - Distance;
            while (start < starts.Length && starts[start] >> Shift < wanted)
            {
                start++;
            }

            if (start < starts.Length && starts[start] >> Shift == wanted)
            {
                starts[start] |= Flags;
            }
        }
    }

    /// <summary>Adds a position of the term.</summary>
    public void Add(in SearchIndex index, Span<int> room, int position)
    {
        int start = position - Distance;
        int count = room[0];
        if (!IsFirst)
        {
            foreach (ref int other in room.Slice(HeaderSize, count))
            {
                other |= other >> Shift == start ? Flags : 0;
            }

            return;
        }

        if (count >= room[1] >> 1)
        {
            index.Storage.ThrowDamaged();
        }

        start = (start << Shift) | Flags;
        room[1] |= count > 0 && room[HeaderSize + count - 1] >= start ? 1 : 0;
        room[HeaderSize + count] = start;
        room[0] = count + 1;
    }

    /// <summary>Sorts the starts of an article. Several terms of a word may have one position.</summary>
    public void Sort(int article)
    {
        Span<int> header = At(article);
        if ((header[1] & 1) == 0)
        {
            return;
        }

        Span<int> starts = Of(header);
        starts.Sort();
        int kept = 0;
        foreach (int start in starts)
        {
            if (kept > 0 && (starts[kept - 1] | AllFlags) == (start | AllFlags))
            {
                starts[kept - 1] |= start;
            }
            else
            {
                starts[kept++] = start;
            }
        }

        header[0] = kept;
    }

    /// <summary>Keeps the starts of an article that the term before marked, and those of them exact that it marked as exact.</summary>
    /// <returns>Whether there are any.</returns>
    public bool Keep(int article)
    {
        Span<int> header = At(article);
        Span<int> starts = Of(header);
        int kept = 0;
        foreach (int start in starts)
        {
            starts[kept] = (start & ~AllFlags) | (start & (start << 1) & Exact);
            kept += start & Marked;
        }

        header[0] = kept;
        return kept > 0;
    }
}
