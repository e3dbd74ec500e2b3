using static EmbeddedCorpus.Storage.ImageFormat;

namespace EmbeddedCorpus.Storage;

/// <summary>Where the tables of an image lie, as its header says.</summary>
/// <param name="header">The start of the first page, at least <see cref="Header.Size"/> bytes.</param>
internal readonly struct ImageTables(ReadOnlySpan<byte> header)
{
    public ImageTable Articles { get; } = ImageTable.Read(header, Table.Articles);

    public ImageTable Paragraphs { get; } = ImageTable.Read(header, Table.Paragraphs);

    public ImageTable Quotes { get; } = ImageTable.Read(header, Table.Quotes);

    public ImageTable Speakers { get; } = ImageTable.Read(header, Table.Speakers);

    public ImageTable ArticleSpeakers { get; } = ImageTable.Read(header, Table.ArticleSpeakers);

    public ImageTable SpeakerQuotes { get; } = ImageTable.Read(header, Table.SpeakerQuotes);

    public ImageTable SpeakerArticles { get; } = ImageTable.Read(header, Table.SpeakerArticles);

    public ImageTable ArticleSlots { get; } = ImageTable.Read(header, Table.ArticleSlots);

    public ImageTable SpeakerSlots { get; } = ImageTable.Read(header, Table.SpeakerSlots);

    public ImageTable ParagraphJumps { get; } = ImageTable.Read(header, Table.ParagraphJumps);

    public ImageTable QuoteSources { get; } = ImageTable.Read(header, Table.QuoteSources);
}

/// <summary>Where a table starts and how many rows it has.</summary>
/// <remarks>Fields: accessors and a constructor are more methods to compile at the first touch of a cold process.</remarks>
internal struct ImageTable
{
    /// <summary>The address of the first block.</summary>
    public uint Start;

    /// <summary>The number of rows.</summary>
    public int Rows;

    public static ImageTable Read(ReadOnlySpan<byte> header, Table table)
    {
        ReadOnlySpan<byte> entry = header.Slice(Header.Tables + ((int)table * Header.EntrySize), Header.EntrySize);
        return new ImageTable { Start = Digits.Address(entry), Rows = Digits.Number(entry[AddressSize..]) };
    }
}
