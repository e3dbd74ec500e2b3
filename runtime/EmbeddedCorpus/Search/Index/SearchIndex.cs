using System.Runtime.CompilerServices;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using static EmbeddedCorpus.Format.ImageFormat;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Search.Index;

/// <summary>The search index of a corpus: where its tables lie and what it counts.</summary>
/// <remarks>Fields, for each accessor is a method to compile before a process has its first result.</remarks>
internal readonly ref struct SearchIndex
{
    private readonly TableReader _articles;
    private readonly TableReader _words;

    private readonly double _dampingPerWord;

    // The bounds by digit with the average length of a set; otherwise null.
    private readonly double[]? _saturations;

    // The table of articles where it is one piece of memory; otherwise empty.
    private readonly ReadOnlySpan<byte> _rows;

    // From the postings on, where these are one piece of memory; otherwise empty.
    private readonly ReadOnlySpan<byte> _postings;

    private SearchIndex(CorpusStorage storage, double averageLength, double[]? saturations)
    {
        Storage = storage;
        _articles = storage.TableAt(Table.SearchArticles);
        _words = storage.TableAt(Table.SearchWords);
        _rows = storage.BytesFrom(_articles.Start);
        _rows = _rows.Length >= RowOffset(_articles.Rows) ? _rows : default;
        Stems = storage.TableAt(Table.SearchStems);
        Blocks = storage.TableAt(Table.SearchBlocks);
        Dictionary = storage.TableAt(Table.SearchTerms);
        Postings = storage.TableAt(Table.SearchPostings);
        _postings = storage.BytesFrom(Postings.Start);
        _postings = _postings.Length >= Postings.Rows ? _postings : default;
        TableReader infos = storage.TableAt(Table.SearchInfo);
        ReadOnlySpan<byte> info = storage.RowAt(infos, 0, InfoRow.Size);
        TermCount = DigitReader.Number(info[InfoRow.Terms..]);
        int flags = DigitReader.Digit(info[InfoRow.Flags]);
        IsEnglish = (flags & InfoRow.English) != 0;
        Languages = infos.Rows > 1 ? LanguageRow.Read(storage.RowAt(infos, 1, InfoRow.Size)) : new StemLanguages(0);
        HasFieldWords = (flags & InfoRow.HasFieldWords) != 0;
        Articles = _articles.Rows;
        uint words = DigitReader.Address(info[InfoRow.Words..]);
        AverageLength = words == 0 ? 1 : (double)words / Articles;
        Growth = Math.Max(averageLength / AverageLength, 1);
        _dampingPerWord = Bm25.DampingPerWord(saturations is null ? AverageLength : averageLength);
        _saturations = saturations;
    }

    /// <summary>The corpus.</summary>
    public readonly CorpusStorage Storage;

    /// <summary>The number of articles.</summary>
    public readonly int Articles;

    /// <summary>The number of terms.</summary>
    public readonly int TermCount;

    /// <summary>Whether words have English stems.</summary>
    public readonly bool IsEnglish;

    /// <summary>The languages of the articles; none where <see cref="IsEnglish"/> says all.</summary>
    public readonly StemLanguages Languages;

    /// <summary>Whether words of fields are indexed. The stream of an article then starts with their number.</summary>
    public readonly bool HasFieldWords;

    /// <summary>Words of an article on average.</summary>
    public readonly double AverageLength;

    /// <summary>By how much a score is larger at most with the average length of a set; 1 for one corpus.</summary>
    public readonly double Growth;

    /// <summary>Whether scores are those of a set of corpora. The index does not know the best articles then.</summary>
    public bool IsShared => _saturations is not null;

    /// <summary>The score bounds by digit.</summary>
    public ReadOnlySpan<double> Saturations => _saturations ?? SaturationBound.All;

    /// <summary>The hash table of stems.</summary>
    public readonly TableReader Stems;

    /// <summary>The blocks of the dictionary.</summary>
    public readonly TableReader Blocks;

    /// <summary>The dictionary.</summary>
    public readonly TableReader Dictionary;

    /// <summary>The postings.</summary>
    public readonly TableReader Postings;

    /// <summary>Opens the index of a corpus.</summary>
    /// <exception cref="NotSupportedException">There is none.</exception>
    /// <exception cref="CorpusFormatException">Another version of the package made it, or it is damaged.</exception>
    public static SearchIndex Open(CorpusStorage storage) => Open(storage, 0, null);

    /// <summary>Opens the index of a corpus of a set.</summary>
    /// <param name="storage">The corpus.</param>
    /// <param name="averageLength">Words of an article of the set on average.</param>
    /// <param name="saturations">The score bounds by digit with this average.</param>
    public static SearchIndex Open(CorpusStorage storage, double averageLength, double[]? saturations)
    {
        TableReader table = storage.TableAt(Table.SearchInfo);
        if (table.Rows == 0)
        {
            throw new NotSupportedException($"Corpus '{storage.Name}' was compiled without a search index: set EmbeddedCorpusSearch to true in the project of the corpus, and rebuild.");
        }

        if (DigitReader.Digit(storage.RowAt(table, 0, InfoRow.Size)[InfoRow.Version]) != IndexVersion)
        {
            throw new CorpusFormatException($"The search index of corpus '{storage.Name}' was made by another version of EmbeddedCorpus: rebuild the assembly of the corpus.");
        }

        // Searches make room for every article: no more of them than the image has rows of articles, the last of which is read here.
        int articles = storage.TableAt(Table.SearchArticles).Rows;
        if (articles != storage.ArticleCount || storage.ArticleAt(articles).IsEmpty)
        {
            storage.ThrowDamaged();
        }

        return new SearchIndex(storage, averageLength, saturations);
    }

    /// <summary>The bytes from an address among the postings to the end of the piece of memory it lies in; empty behind the end of the image.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> PostingsFrom(uint address)
    {
        uint offset = address - Postings.Start;
        return offset < (uint)_postings.Length ? _postings[(int)offset..] : Storage.BytesFrom(address);
    }

    /// <summary>The score bound of a range, as a digit; 0 where no article of the range has the term or stem.</summary>
    /// <param name="bounds">The address of the bounds.</param>
    /// <param name="range">The range.</param>
    public int BoundAt(uint bounds, int range)
    {
        ReadOnlySpan<byte> digits = PostingsFrom(bounds + (uint)range);
        return digits.IsEmpty ? 0 : DigitReader.Digit(digits[0]);
    }

    /// <summary>Words of an article, those of its headline and its fields included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthOf(int article)
    {
        if ((uint)article >= (uint)Articles)
        {
            Storage.ThrowDamaged();
        }

        return DigitReader.Number(_rows.IsEmpty ? Storage.RowAt(_articles, article, IndexedArticleRow.Size) : _rows[(int)RowOffset(article)..]);
    }

    /// <summary>The damping of an article, see <see cref="Bm25.Damping"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double DampingOf(int article) => Bm25.BaseDamping + (LengthOf(article) * _dampingPerWord);

    /// <summary>Bytes of an article's headline, text and fields, which are there.</summary>
    /// <exception cref="CorpusFormatException">They are not.</exception>
    public int BytesOf(int article)
    {
        var found = new Article(Storage, article);
        int bytes = found.Headline.Bytes.Length + found.Text.Bytes.Length;
        if (HasFieldWords)
        {
            foreach (ArticleField field in found.Fields)
            {
                // The text of a list has all its items.
                bytes += field.Text.Bytes.Length;
            }
        }

        return bytes;
    }

    /// <summary>Words of an article's headline: positions below it are words of it.</summary>
    public int HeadlineWords(int article) => DigitReader.Number(Storage.RowAt(_articles, article, IndexedArticleRow.Size)[IndexedArticleRow.HeadlineWords..]);

    /// <summary>A reader of the places of an article's words, behind which are its quotations.</summary>
    /// <param name="article">The article.</param>
    /// <param name="words">The number of words of its text.</param>
    public BitReader WordsOf(int article, out int words)
    {
        BoundsOf(article, out int positions, out int gaps, out BitPosition end);
        words = positions - gaps;
        return new BitReader(Storage, end);
    }

    /// <summary>The positions of an article's text. Those of its headline are lower, those of its fields higher.</summary>
    public (int Start, int End) TextPositions(int article)
    {
        BoundsOf(article, out int positions, out _, out _);
        int start = HeadlineWords(article) + 1;
        return (start, start + positions);
    }

    /// <summary>The bounds of an article.</summary>
    public BoundReader BoundsOf(int article) => BoundsOf(article, out _, out _, out _);

    /// <summary>The number of positions without a word before a position of the text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="offset">The position, counted from the first of the text.</param>
    public int GapsBefore(int article, int offset)
    {
        BoundReader bounds = BoundsOf(article);
        int gaps = 0;
        for (bounds.MoveNextParagraph(); bounds.Position <= offset; bounds.MoveNextParagraph())
        {
            gaps++;
        }

        return gaps;
    }

    private BoundReader BoundsOf(int article, out int positions, out int gaps, out BitPosition end)
    {
        ReadOnlySpan<byte> row = Storage.RowAt(_articles, article, IndexedArticleRow.Size);
        var bits = new BitReader(Storage, _words.Start + (uint)DigitReader.Number(row[IndexedArticleRow.Words..]));
        int all = DigitReader.Number(row[IndexedArticleRow.Length..]) - DigitReader.Number(row[IndexedArticleRow.HeadlineWords..]);
        positions = all - (HasFieldWords ? bits.Gamma() : 0);
        gaps = bits.Gamma();
        int count = gaps + bits.Gamma();

        // A damaged number would be walked through: each bound is at a word, and a text has no more words than bytes.
        if ((uint)count > (uint)all || (count > PostingCursor.FewPositions && count > BytesOf(article)))
        {
            Storage.ThrowDamaged();
        }

        return new BoundReader(bits, count, all, out end);
    }

    // A row never crosses a page.
    private static uint RowOffset(int article)
    {
        const uint RowsPerPage = PageSize / IndexedArticleRow.Size;
        uint page = (uint)article / RowsPerPage;
        return (page << PageBits) + (((uint)article - (page * RowsPerPage)) * IndexedArticleRow.Size);
    }
}
