namespace EmbeddedCorpus.Storage;

/// <summary>
/// The layout of a corpus image: the one place that the writer (at compile time) and the reader (at run time) share.
/// </summary>
/// <remarks>
/// <para>An image is a space of bytes in pages of 64 KB. An address is <c>page &lt;&lt; 16 | offset</c>. A table starts on
/// a page of its own and its rows never cross a page border; a text may, and then lies alone in a run of pages, so that it
/// stays one piece of memory.</para>
/// <para>The literal storage can hold nothing but valid UTF-8, so numbers are written as digits of 7 bits, the least
/// significant first, each as one ASCII byte <c>digit ^ 0x40</c>: <c>@</c> is zero, and small numbers need no escapes in
/// source code. Every field has a fixed width, so a row is found by multiplication and nothing is parsed.</para>
/// </remarks>
internal static class ImageFormat
{
    /// <summary>The version that this source describes. A change of any constant below makes a new one.</summary>
    public const int Version = 1;

    /// <summary>The oldest version that the reader still understands.</summary>
    public const int OldestReadable = 1;

    public const int PageBits = 16;
    public const int PageSize = 1 << PageBits;
    public const int PageMask = PageSize - 1;

    public const int DigitBits = 7;
    public const int DigitMask = (1 << DigitBits) - 1;
    public const int DigitZero = 0x40;

    /// <summary>Bytes of a number: four digits, 28 bits.</summary>
    public const int NumberSize = 4;

    /// <summary>The largest number a field holds: also the limit of rows in a table and of bytes in one text.</summary>
    public const int MaxNumber = (1 << (NumberSize * DigitBits)) - 1;

    /// <summary>Bytes of an address: five digits, of which 32 bits are used.</summary>
    public const int AddressSize = 5;

    /// <summary>The tables of an image, in the order of the header.</summary>
    public enum Table
    {
        /// <summary>No table: an index list that is the identity.</summary>
        None = -1,
        Articles = 0,
        Paragraphs = 1,
        Quotes = 2,
        Speakers = 3,

        /// <summary>Speaker indexes by article.</summary>
        ArticleSpeakers = 4,

        /// <summary>Quote indexes by speaker.</summary>
        SpeakerQuotes = 5,

        /// <summary>Article indexes by speaker.</summary>
        SpeakerArticles = 6,

        /// <summary>Open-addressing hash table: article index + 1 by the hash of its id, 0 where free.</summary>
        ArticleSlots = 7,

        /// <summary>The same for speakers and their names.</summary>
        SpeakerSlots = 8,
        Count = 9,
    }

    /// <summary>The first page: magic, version, then page and row count of each table.</summary>
    public static class Header
    {
        public const int Magic = 0;
        public const int MagicSize = 4;
        public const int FormatVersion = 4;
        public const int Tables = 8;
        public const int EntrySize = 2 * NumberSize;
        public const int Size = Tables + ((int)Table.Count * EntrySize);
    }

    /// <summary>A row of <see cref="Table.Articles"/>; one closing row holds the ends of the lists.</summary>
    public static class ArticleRow
    {
        public const int Source = 0;
        public const int SourceLength = 5;
        public const int Id = 9;
        public const int IdLength = 14;
        public const int Path = 18;
        public const int PathLength = 23;

        /// <summary>Day number + 1; 0 without a date.</summary>
        public const int Day = 27;
        public const int HeadlineStart = 31;
        public const int HeadlineLength = 35;
        public const int TextStart = 39;
        public const int FirstParagraph = 43;
        public const int FirstQuote = 47;
        public const int FirstSpeaker = 51;
        public const int Size = 55;
    }

    /// <summary>A row of <see cref="Table.Paragraphs"/>; one closing row.</summary>
    public static class ParagraphRow
    {
        public const int Start = 0;
        public const int Length = 4;
        public const int Article = 8;
        public const int FirstQuote = 12;
        public const int Size = 16;
    }

    /// <summary>A row of <see cref="Table.Quotes"/>. Starts count from the source's first byte.</summary>
    public static class QuoteRow
    {
        public const int Article = 0;

        /// <summary>Index + 1; 0 in the headline.</summary>
        public const int Paragraph = 4;
        public const int Start = 8;
        public const int Length = 12;

        /// <summary>Index + 1; 0 when unknown.</summary>
        public const int Speaker = 16;
        public const int MentionStart = 20;
        public const int MentionLength = 24;
        public const int CueStart = 28;
        public const int CueLength = 32;

        /// <summary>Index + 1; 0 without one.</summary>
        public const int Origin = 36;

        /// <summary>One digit.</summary>
        public const int Kind = 40;

        /// <summary>One digit.</summary>
        public const int Attribution = 41;
        public const int Size = 42;
    }

    /// <summary>A row of <see cref="Table.Speakers"/>; one closing row.</summary>
    public static class SpeakerRow
    {
        public const int Name = 0;
        public const int NameLength = 5;
        public const int Description = 9;
        public const int DescriptionLength = 14;
        public const int FirstQuote = 18;
        public const int FirstArticle = 22;
        public const int Size = 26;
    }

    /// <summary>A row of the index lists and hash tables: one number.</summary>
    public static class NumberRow
    {
        public const int Size = NumberSize;
    }

    /// <summary>The magic bytes of an image.</summary>
    public static ReadOnlySpan<byte> Magic => "ECIM"u8;

    /// <summary>Bytes of a row.</summary>
    public static int RowSize(Table table) => table switch
    {
        Table.Articles => ArticleRow.Size,
        Table.Paragraphs => ParagraphRow.Size,
        Table.Quotes => QuoteRow.Size,
        Table.Speakers => SpeakerRow.Size,
        _ => NumberRow.Size,
    };

    /// <summary>FNV-1a over UTF-8 bytes, 32 bits (Fowler, Noll, Vo), with the avalanche step of MurmurHash3 for the low bits that pick a slot.</summary>
    public static uint Hash(ReadOnlySpan<byte> utf8)
    {
        uint hash = 2166136261;
        foreach (byte value in utf8)
        {
            hash = (hash ^ value) * 16777619;
        }

        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        return hash;
    }
}
