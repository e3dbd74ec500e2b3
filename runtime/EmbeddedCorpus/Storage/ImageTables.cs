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
/// <param name="start">The address of its first block.</param>
/// <param name="rows">The number of rows.</param>
internal readonly struct ImageTable(uint start, int rows)
{
    public uint Start { get; } = start;

    public int Rows { get; } = rows;

    public static ImageTable Read(ReadOnlySpan<byte> header, Table table)
    {
        ReadOnlySpan<byte> entry = header.Slice(Header.Tables + ((int)table * Header.EntrySize), Header.EntrySize);
        return new ImageTable(Digits.Address(entry), Digits.Number(entry[AddressSize..]));
    }
}
