using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using static EmbeddedCorpus.Storage.ImageFormat;

namespace EmbeddedCorpus.Storage;

/// <summary>
/// The contract between generated code and this package: a corpus image, page by page. Not meant to be used by hand.
/// </summary>
/// <remarks>
/// One instance a corpus, made at the first touch, is all that a corpus allocates. Every read goes through a span that the
/// page gives, so bounds are checked and no pointer outlives the assembly that holds the text. What is read never changes;
/// all members are safe for concurrent use.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CorpusStorage
{
    private readonly TableEntry _articles;
    private readonly TableEntry _paragraphs;
    private readonly TableEntry _quotes;
    private readonly TableEntry _speakers;
    private readonly TableEntry _articleSpeakers;
    private readonly TableEntry _speakerQuotes;
    private readonly TableEntry _speakerArticles;
    private readonly TableEntry _articleSlots;
    private readonly TableEntry _speakerSlots;
    private readonly TableEntry _quoteSources;

    /// <summary>Opens a corpus.</summary>
    /// <param name="name">The name of the generated class.</param>
    /// <param name="formatVersion">The version of the image that the generator wrote.</param>
    /// <param name="generatorVersion">The package version that wrote it, for messages.</param>
    /// <exception cref="CorpusFormatException">This package cannot read images of that version.</exception>
    protected CorpusStorage(string name, int formatVersion, string generatorVersion)
    {
        Name = name;
        if (formatVersion is < OldestReadable or > ImageFormat.Version)
        {
            ThrowFormat(formatVersion, generatorVersion);
        }

        ReadOnlySpan<byte> header = GetPage(0);
        if (header.Length < Header.Size || !header[..Header.MagicSize].SequenceEqual(Magic))
        {
            throw new CorpusFormatException($"The data of corpus '{name}' in '{GetType().Assembly.GetName().Name}' is damaged: rebuild that assembly.");
        }

        _articles = TableEntry.Read(header, Table.Articles);
        _paragraphs = TableEntry.Read(header, Table.Paragraphs);
        _quotes = TableEntry.Read(header, Table.Quotes);
        _speakers = TableEntry.Read(header, Table.Speakers);
        _articleSpeakers = TableEntry.Read(header, Table.ArticleSpeakers);
        _speakerQuotes = TableEntry.Read(header, Table.SpeakerQuotes);
        _speakerArticles = TableEntry.Read(header, Table.SpeakerArticles);
        _articleSlots = TableEntry.Read(header, Table.ArticleSlots);
        _speakerSlots = TableEntry.Read(header, Table.SpeakerSlots);
        _quoteSources = TableEntry.Read(header, Table.QuoteSources);
    }

    /// <summary>The name of the generated class.</summary>
    public string Name { get; }

    /// <summary>The corpus as the type that user code sees.</summary>
    public TextCorpus Corpus => new(this);

    internal int ArticleCount => _articles.Rows - 1;

    internal int ParagraphCount => _paragraphs.Rows;

    internal int QuoteCount => _quotes.Rows;

    internal int SpeakerCount => _speakers.Rows - 1;

    internal int ArticleSlotCount => _articleSlots.Rows;

    internal int SpeakerSlotCount => _speakerSlots.Rows;

    /// <summary>The article at <paramref name="index"/>, for typed constants.</summary>
    public Article GetArticle(int index) => new(this, index);

    /// <summary>The speaker at <paramref name="index"/>, for typed constants.</summary>
    public Speaker GetSpeaker(int index) => new(this, index);

    /// <summary>The bytes from the start of a page to the end of the piece of memory it lies in; empty for a page that does not exist.</summary>
    /// <param name="page">Number of the page, from 0.</param>
    protected abstract ReadOnlySpan<byte> GetPage(int page);

    /// <summary>The bytes at an address.</summary>
    internal ReadOnlySpan<byte> Bytes(uint address, int length) =>
        GetPage((int)(address >> PageBits)).Slice((int)(address & PageMask), length);

    internal ReadOnlySpan<byte> ArticleAt(int index) => Row(_articles, index, ArticleRow.Size);

    internal ReadOnlySpan<byte> ParagraphAt(int index) => Row(_paragraphs, index, ParagraphRow.Size);

    internal ReadOnlySpan<byte> QuoteAt(int index) => Row(_quotes, index, QuoteRow.Size);

    internal ReadOnlySpan<byte> QuoteSourceAt(int index) => Row(_quoteSources, index, QuoteSourceRow.Size);

    internal ReadOnlySpan<byte> SpeakerAt(int index) => Row(_speakers, index, SpeakerRow.Size);

    /// <summary>Entry <paramref name="index"/> of an index list or hash table.</summary>
    internal int NumberAt(Table table, int index)
    {
        TableEntry entry = table switch
        {
            Table.ArticleSpeakers => _articleSpeakers,
            Table.SpeakerQuotes => _speakerQuotes,
            Table.SpeakerArticles => _speakerArticles,
            Table.ArticleSlots => _articleSlots,
            _ => _speakerSlots,
        };
        return Digits.Number(Row(entry, index, NumberRow.Size));
    }

    /// <summary>The article that an element of one of its lists belongs to: the last whose list starts at or before it.</summary>
    /// <param name="field">Where article rows hold the start of that list: <see cref="ArticleRow.FirstParagraph"/> or <see cref="ArticleRow.FirstQuote"/>.</param>
    /// <param name="row">The row of the element.</param>
    internal int ArticleOf(int field, int row)
    {
        int low = 0;
        int high = ArticleCount - 1;
        while (low < high)
        {
            int middle = high - ((high - low) >> 1);
            if (Digits.Number(ArticleAt(middle)[field..]) <= row)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>The first of some paragraphs or quotes, which lie by address, that starts at an address or behind it.</summary>
    /// <param name="table"><see cref="Table.Paragraphs"/> or <see cref="Table.Quotes"/>.</param>
    /// <param name="first">The first row to look at.</param>
    /// <param name="end">The row behind the last, which is the answer when none is found.</param>
    /// <param name="address">The address.</param>
    internal int FirstFrom(Table table, int first, int end, uint address)
    {
        while (first < end)
        {
            int middle = first + ((end - first) >> 1);

            // Rows of both begin with the address.
            if (Digits.Address(table == Table.Paragraphs ? ParagraphAt(middle) : QuoteAt(middle)) < address)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return first;
    }

    // The row size is a constant at every call, so that the division below becomes a multiplication.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Row(TableEntry table, int index, int size)
    {
        uint rowsPerPage = (uint)(PageSize / size);
        uint page = (uint)index / rowsPerPage;
        uint row = (uint)index - (page * rowsPerPage);
        return GetPage(table.Page + (int)page).Slice((int)row * size, size);
    }

    [DoesNotReturn]
    private void ThrowFormat(int formatVersion, string generatorVersion)
    {
        string assembly = GetType().Assembly.GetName().Name ?? "?";
        string package = typeof(CorpusStorage).Assembly.GetName().Version?.ToString(3) ?? "?";
        string remedy = formatVersion > ImageFormat.Version
            ? $"Update the EmbeddedCorpus package of the application to {generatorVersion} or later."
            : $"Rebuild '{assembly}' with EmbeddedCorpus {package} or later.";
        throw new CorpusFormatException(
            $"Corpus '{Name}' in assembly '{assembly}' was compiled by EmbeddedCorpus {generatorVersion} (image format {formatVersion}), "
            + $"but the EmbeddedCorpus {package} that is loaded reads formats {OldestReadable} to {ImageFormat.Version}. {remedy}");
    }

    /// <summary>Where a table starts and how many rows it has.</summary>
    private readonly struct TableEntry(int page, int rows)
    {
        public int Page { get; } = page;

        public int Rows { get; } = rows;

        public static TableEntry Read(ReadOnlySpan<byte> header, Table table)
        {
            ReadOnlySpan<byte> entry = header.Slice(Header.Tables + ((int)table * Header.EntrySize), Header.EntrySize);
            return new TableEntry(Digits.Number(entry), Digits.Number(entry[NumberSize..]));
        }
    }
}
