using EmbeddedCorpus.Search.Format;

namespace EmbeddedCorpus.Storage;

/// <summary>
/// The layout of a corpus image: the one place that the writer (at compile time) and the reader (at run time) share.
/// </summary>
/// <remarks>
/// <para>An image is a space of bytes in pages of 64 KB. An address is <c>page &lt;&lt; 16 | offset</c>. The rows of a table lie
/// in blocks of 64 KB from its start, and none crosses the end of a block.</para>
/// <para>Literals hold a page each: there a table starts on a page of its own, and a text that is longer than a page lies
/// alone in a run of pages, so that it stays one piece of memory. A resource is one piece of memory: there tables and texts
/// follow one another without a gap (see <see cref="ResourceFormat"/>).</para>
/// <para>The literal storage can hold nothing but valid UTF-8, so numbers are written as digits of 7 bits, the least
/// significant first, each as one ASCII byte <c>digit ^ 0x40</c>: <c>@</c> is zero, and small numbers need no escapes in
/// source code. Every field has a fixed width, so a row is found by multiplication and nothing is parsed.</para>
/// <para>Literals cost the compiler by the byte, and most rows are paragraphs and quotes: these say where their words are
/// and nothing that a binary search finds, such as the article of a paragraph or the paragraph of a quote.</para>
/// </remarks>
internal static class ImageFormat
{
    /// <summary>The version that this source describes. A change of any constant below makes a new one.</summary>
    public const int Version = 3;

    /// <summary>The oldest version that the reader still understands.</summary>
    public const int OldestReadable = 3;

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

        /// <summary>Who said a quote and in which words the text says so: a row only for quotes that have any of it.</summary>
        QuoteSources = 9,

        /// <summary>Paragraphs that a step cannot reach; this table and those after it lie behind the texts.</summary>
        ParagraphJumps = 10,

        /// <summary>What the search index counts; no row in a corpus without one. See <c>SearchFormat</c> for this table and the next.</summary>
        SearchInfo = 11,

        /// <summary>Lengths in words by article.</summary>
        SearchDocuments = 12,

        /// <summary>Byte positions of words and quotations by article, as bits.</summary>
        SearchWords = 13,

        /// <summary>Open-addressing hash table: a form by the hash of its stem.</summary>
        SearchStems = 14,

        /// <summary>Where blocks of the dictionary start.</summary>
        SearchBlocks = 15,

        /// <summary>The dictionary, as bits.</summary>
        SearchTerms = 16,

        /// <summary>Documents and positions by form, as bits.</summary>
        SearchPostings = 17,
        Count = 18,
    }

    /// <summary>The start of the first page: magic, version, then address and row count of each table.</summary>
    public static class Header
    {
        public const int Magic = 0;
        public const int MagicSize = 4;
        public const int FormatVersion = 4;
        public const int Tables = 8;
        public const int EntrySize = AddressSize + NumberSize;
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

    /// <summary>
    /// A row of <see cref="Table.Paragraphs"/>: sixteen paragraphs. Most rows of a corpus were those of paragraphs, and a paragraph
    /// mostly starts two bytes behind the one before.
    /// </summary>
    public static class ParagraphGroup
    {
        public const int IndexBits = 4;
        public const int Paragraphs = 1 << IndexBits;

        /// <summary>The address of the first paragraph.</summary>
        public const int Start = 0;

        /// <summary>For each paragraph three digits: the gap behind the one before it, and its length.</summary>
        public const int Steps = AddressSize;
        public const int StepSize = 3;
        public const int Size = Steps + (Paragraphs * StepSize);

        /// <summary>The largest length of a step: two digits.</summary>
        public const int MaxLength = (1 << (2 * DigitBits)) - 1;

        /// <summary>Stands for the gap of a paragraph that has a row in <see cref="Table.ParagraphJumps"/>.</summary>
        public const int JumpGap = DigitMask;
    }

    /// <summary>A row of <see cref="Table.ParagraphJumps"/>, by paragraph.</summary>
    public static class ParagraphJump
    {
        public const int Paragraph = 0;
        public const int Text = 4;
        public const int Length = 9;
        public const int Size = 13;
    }

    /// <summary>A row of <see cref="Table.Quotes"/>, in the order of their articles and there by position.</summary>
    public static class QuoteRow
    {
        public const int Text = 0;
        public const int Length = 5;

        /// <summary>Index + 1 into <see cref="Table.QuoteSources"/>; 0 when nothing is known of where the words come from.</summary>
        public const int Source = 9;

        /// <summary>One digit: the kind, and the attribution shifted by <see cref="AttributionShift"/>.</summary>
        public const int Flags = 13;
        public const int Size = 14;

        public const int AttributionShift = 2;
        public const int KindMask = (1 << AttributionShift) - 1;
    }

    /// <summary>A row of <see cref="Table.QuoteSources"/>. Starts count from the first byte of the article's source.</summary>
    public static class QuoteSourceRow
    {
        /// <summary>Index + 1; 0 when unknown.</summary>
        public const int Speaker = 0;
        public const int MentionStart = 4;
        public const int MentionLength = 8;
        public const int CueStart = 12;
        public const int CueLength = 16;

        /// <summary>Index + 1; 0 without one.</summary>
        public const int Origin = 20;
        public const int Size = 24;
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

    /// <summary>The first four bytes of an image: <c>ECIM</c>.</summary>
    public const uint Magic = 0x4D_49_43_45;

    /// <summary>Bytes of a row.</summary>
    public static int RowSize(Table table) => table switch
    {
        Table.Articles => ArticleRow.Size,
        Table.Paragraphs => ParagraphGroup.Size,
        Table.ParagraphJumps => ParagraphJump.Size,
        Table.Quotes => QuoteRow.Size,
        Table.Speakers => SpeakerRow.Size,
        Table.QuoteSources => QuoteSourceRow.Size,
        Table.SearchInfo => SearchFormat.InfoRow.Size,
        Table.SearchDocuments => SearchFormat.DocumentRow.Size,
        Table.SearchBlocks => SearchFormat.BlockRow.Size,
        Table.SearchWords or Table.SearchTerms or Table.SearchPostings => 1,
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
