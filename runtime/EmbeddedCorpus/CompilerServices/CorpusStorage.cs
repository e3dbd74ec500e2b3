using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Format;
using EmbeddedCorpus.Search.Analysis;
using static EmbeddedCorpus.Format.ImageFormat;

namespace EmbeddedCorpus.CompilerServices;

/// <summary>Provides the pages of a corpus image to this package.</summary>
/// <remarks>
/// <para>The class is the contract between generated code and this package. Only generated code should use this class. The first access to a corpus allocates
/// one instance of this class.</para>
/// <para>Every read uses the span of a page. So every read checks the bounds, and no pointer is used after the assembly of the texts is unloaded.
/// The data never changes, and all members are safe for concurrent use.</para>
/// <para>An application can load an older package than the package that generated the code. The older package must then throw an exception that names the
/// package to update. So the constructors of this class and of <see cref="ResourceStorage"/> must not change. If a constructor gets another meaning, the image
/// needs a new version.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CorpusStorage
{
    /// <summary>The positions of the tables in the image.</summary>
    /// <remarks>A constructor reads the positions before any other data.</remarks>
    private protected HeaderReader _tables;

    private ColumnCellReader[]? _columns;

    /// <summary>Opens a corpus.</summary>
    /// <param name="name">The name of the generated class.</param>
    /// <param name="formatVersion">The format version of the image.</param>
    /// <param name="generatorVersion">The version of the package that wrote the image. Error messages contain this version.</param>
    /// <exception cref="CorpusFormatException">The image is damaged, or this package cannot read its format version.</exception>
    protected CorpusStorage(string name, int formatVersion, string generatorVersion)
        : this(formatVersion, generatorVersion, name)
    {
        ReadOnlySpan<byte> header = GetPage(0);
        if (header.Length < ImageHeader.MinSize || LittleEndian.UInt32(header) != Magic)
        {
            ThrowDamaged();
        }

        _tables.Read(header);
    }

    /// <summary>Creates a storage without the positions of the tables.</summary>
    /// <remarks>
    /// The constructor checks the version first. The bytes of another version can have another meaning, even in the header.
    /// </remarks>
    /// <param name="formatVersion">The format version of the image.</param>
    /// <param name="generatorVersion">The version of the package that wrote the image. Error messages contain this version.</param>
    /// <param name="name">The name of the generated class.</param>
    private protected CorpusStorage(int formatVersion, string generatorVersion, string name)
    {
        Name = name;
        if (formatVersion is < OldestReadable or > ImageFormat.Version)
        {
            ThrowFormat(formatVersion, generatorVersion);
        }
    }

    /// <summary>The name of the generated class.</summary>
    public string Name { get; }

    /// <summary>The corpus in this storage.</summary>
    public TextCorpus Corpus => new(this);

    internal bool HasSearchIndex => TableAt(Table.SearchInfo).Rows > 0;

    /// <summary>The columns of fields, for views, which know a column by its key. The first property that is read allocates them.</summary>
    internal ColumnCellReader[] Columns => _columns ?? ReadColumns();

    internal int ArticleCount => _tables.Articles.Rows - 1;

    // The closing row of the articles tells where the list behind the last paragraph would start.
    internal int ParagraphCount => DigitReader.Number(ArticleAt(ArticleCount)[ArticleRow.FirstParagraph..]);

    internal int QuoteCount => _tables.Quotes.Rows;

    internal int SpeakerCount => _tables.Speakers.Rows - 1;

    /// <summary>Returns the article at <paramref name="index"/> for a typed constant.</summary>
    public Article GetArticle(int index) => new(this, index);

    /// <summary>Returns the speaker at <paramref name="index"/> for a typed constant.</summary>
    public Speaker GetSpeaker(int index) => new(this, index);

    /// <summary>Returns the bytes from the start of a page to the end of the memory that holds the page.</summary>
    /// <param name="page">The number of the page, from 0.</param>
    /// <returns>The bytes. The span is empty if the page does not exist.</returns>
    protected abstract ReadOnlySpan<byte> GetPage(int page);

    /// <summary>Turns a word of a language of the corpus into its stem, in place.</summary>
    /// <remarks>Generated code overrides the method for a corpus in other languages than English.</remarks>
    /// <param name="language">The number of the language in the search index.</param>
    /// <param name="word">The word in small letters, and room for a longer stem.</param>
    /// <param name="length">The length of the word, in bytes.</param>
    /// <returns>The length of the stem, in bytes, or -1 if the corpus has no such language.</returns>
    protected virtual int Stem(int language, Span<byte> word, int length) => -1;

    /// <summary>Turns a word into its stem, in place.</summary>
    internal int StemOf(StemLanguage language, Span<byte> word, int length)
    {
        int stem = Stem((int)language, word, length);
        if ((uint)stem > (uint)word.Length)
        {
            ThrowDamaged();
        }

        return stem;
    }

    /// <summary>Returns the bytes at an address.</summary>
    internal ReadOnlySpan<byte> Bytes(uint address, int length) =>
        Slice(GetPage((int)(address >> PageBits)), (int)(address & PageMask), length);

    /// <summary>Returns the bytes from an address to the end of the memory that holds the page.</summary>
    /// <remarks>The span is empty if the address is after the end of the image.</remarks>
    internal ReadOnlySpan<byte> BytesFrom(uint address)
    {
        ReadOnlySpan<byte> page = GetPage((int)(address >> PageBits));
        int offset = (int)(address & PageMask);
        return offset < page.Length ? page[offset..] : default;
    }

    /// <summary>Reads the position of a table from the header.</summary>
    /// <remarks>The storage keeps the positions of the tables that every step reads. See <see cref="TableOf"/>.</remarks>
    internal TableReader TableAt(Table table) => TableReader.Read(GetPage(0), table);

    /// <summary>Returns a row of a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> RowAt(TableReader table, int index, int size) => Row(table, index, size);

    /// <summary>Returns digits of a table with rows of one digit. The digits are in one page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> DigitsAt(TableReader table, int index, int count)
    {
        if ((ulong)(uint)index + (uint)count > (uint)table.Rows)
        {
            ThrowDamaged();
        }

        return Slice(GetPage((int)((table.Start >> PageBits) + ((uint)index >> PageBits))), (int)((table.Start & PageMask) + ((uint)index & PageMask)), count);
    }

    internal ReadOnlySpan<byte> ArticleAt(int index) => Row(_tables.Articles, index, ArticleRow.Size);

    /// <summary>Returns the address of a paragraph and the length of the paragraph in bytes.</summary>
    internal (uint Address, int Length) ParagraphAt(int index) => ParagraphReader.Read(this, _tables.Paragraphs, _tables.ParagraphJumps, index);

    internal ReadOnlySpan<byte> QuoteAt(int index) => Row(_tables.Quotes, index, QuoteRow.Size);

    internal ReadOnlySpan<byte> QuoteSourceAt(int index) => Row(_tables.QuoteSources, index, QuoteSourceRow.Size);

    internal ReadOnlySpan<byte> SpeakerAt(int index) => Row(_tables.Speakers, index, SpeakerRow.Size);

    /// <summary>Returns the position of a table that every step reads.</summary>
    internal TableReader TableOf(Table table) => Unsafe.Add(ref _tables.Articles, (int)table);

    /// <summary>Returns the entry at <paramref name="index"/> of an index list.</summary>
    internal int NumberAt(Table table, int index) => DigitReader.Number(Row(TableOf(table), index, NumberRow.Size));

    /// <summary>Returns the article of a paragraph or a quotation.</summary>
    /// <remarks>The article is the last article with a list that starts at or before the row.</remarks>
    /// <param name="field">The field with the start of the list, <see cref="ArticleRow.FirstParagraph"/> or <see cref="ArticleRow.FirstQuote"/>.</param>
    /// <param name="row">The row of the element.</param>
    internal int ArticleOf(int field, int row)
    {
        int low = 0;
        int high = ArticleCount - 1;
        while (low < high)
        {
            int middle = high - ((high - low) >> 1);
            if (DigitReader.Number(ArticleAt(middle)[field..]) <= row)
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

    /// <summary>Finds the first paragraph or quotation that starts at or after an address.</summary>
    /// <remarks>The rows are in the order of addresses.</remarks>
    /// <param name="table"><see cref="Table.Paragraphs"/> or <see cref="Table.Quotes"/>.</param>
    /// <param name="first">The first row of the search.</param>
    /// <param name="end">The row after the last row of the search. The method returns this row if no row matches.</param>
    /// <param name="address">The address.</param>
    internal int FirstFrom(Table table, int first, int end, uint address)
    {
        while (first < end)
        {
            int middle = first + ((end - first) >> 1);

            if ((table == Table.Paragraphs ? ParagraphAt(middle).Address : DigitReader.Address(QuoteAt(middle))) < address)
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
    private ReadOnlySpan<byte> Row(TableReader table, int index, int size)
    {
        if ((uint)index >= (uint)table.Rows)
        {
            ThrowDamaged();
        }

        uint rowsPerPage = (uint)(PageSize / size);
        uint page = (uint)index / rowsPerPage;
        uint row = (uint)index - (page * rowsPerPage);
        uint start = table.Start;
        return Slice(GetPage((int)((start >> PageBits) + page)), (int)((start & PageMask) + (row * (uint)size)), size);
    }

    // The span asks the same, and then says nothing of the corpus; the compiler asks once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> page, int start, int length)
    {
        if ((ulong)(uint)start + (uint)length > (uint)page.Length)
        {
            ThrowDamaged();
        }

        return page.Slice(start, length);
    }

    private ColumnCellReader[] ReadColumns()
    {
        var columns = new ColumnCellReader[Math.Max(TableOf(Table.FieldColumns).Rows - 1, 0)];
        for (int key = 0; key < columns.Length; key++)
        {
            columns[key] = FieldColumnReader.Cells(this, key);
        }

        return _columns = columns;
    }

    [DoesNotReturn]
    internal void ThrowDamaged() => throw new CorpusFormatException(Damage);

    /// <summary>The message for a row that cannot be right.</summary>
    private protected virtual string Damage => $"The data of corpus '{Name}' in '{GetType().Assembly.GetName().Name}' is damaged: rebuild that assembly.";

    // The version of the assembly stays (see the project file), that of the package is told apart from the commit it was built of.
    private protected static string PackageVersion =>
        typeof(CorpusStorage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";

    [DoesNotReturn]
    private void ThrowFormat(int formatVersion, string generatorVersion)
    {
        string assembly = GetType().Assembly.GetName().Name ?? "?";
        string package = PackageVersion;
        string remedy = formatVersion > ImageFormat.Version
            ? $"Update the EmbeddedCorpus package of the application to {generatorVersion} or later."
            : $"Rebuild '{assembly}' with EmbeddedCorpus {package} or later.";
        throw new CorpusFormatException(
            $"Corpus '{Name}' in assembly '{assembly}' was compiled by EmbeddedCorpus {generatorVersion} (image format {formatVersion}), "
            + $"but the EmbeddedCorpus {package} that is loaded reads formats {OldestReadable} to {ImageFormat.Version}. {remedy}");
    }
}
