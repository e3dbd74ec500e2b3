#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

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
    public const int Version = 6;

    /// <summary>The oldest version that the reader still understands.</summary>
    public const int OldestReadable = 6;

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

        /// <summary>Hash table of <see cref="HashSlots"/>: an article by its id.</summary>
        ArticleSlots = 7,

        /// <summary>The same for speakers and their canonical names.</summary>
        SpeakerSlots = 8,

        /// <summary>Who said a quote and in which words the text says so: a row only for quotes that have any of it.</summary>
        QuoteSources = 9,

        /// <summary>Paragraphs that a step cannot reach; this table and those after it lie behind the texts.</summary>
        ParagraphJumps = 10,

        /// <summary>The columns of fields, one for each name of a field.</summary>
        FieldColumns = 11,

        /// <summary>The value of each article in each column, as digits.</summary>
        FieldCells = 12,

        /// <summary>The distinct values of each column.</summary>
        FieldValues = 13,

        /// <summary>Article indexes by value.</summary>
        FieldPostings = 14,

        /// <summary>The lists among the values of articles.</summary>
        FieldLists = 15,

        /// <summary>The items of lists, as rows of <see cref="FieldValues"/>.</summary>
        FieldItems = 16,

        /// <summary>The orders that the fields of articles have: a number of fields, and then the key of each.</summary>
        FieldOrder = 17,

        /// <summary>The headings of articles.</summary>
        Headings = 18,

        /// <summary>The links and images of articles.</summary>
        Links = 19,

        /// <summary>What the search index counts; no row in a corpus without one. See <c>SearchFormat</c> for this table and the next.</summary>
        SearchInfo = 20,

        /// <summary>Lengths in words by article.</summary>
        SearchArticles = 21,

        /// <summary>Byte positions of words and quotations by article, as bits.</summary>
        SearchWords = 22,

        /// <summary>Hash table of <see cref="HashSlots"/>: a term by its stem.</summary>
        SearchStems = 23,

        /// <summary>Where blocks of the dictionary start.</summary>
        SearchBlocks = 24,

        /// <summary>The dictionary, as bits.</summary>
        SearchTerms = 25,

        /// <summary>Articles and positions by term, as bits.</summary>
        SearchPostings = 26,

        /// <summary>The HTML of articles: a row for each article, or no row in a corpus without HTML.</summary>
        Html = 27,

        /// <summary>The times of the paragraphs of subtitles. This table and the next are not in older images.</summary>
        ParagraphTimes = 28,

        /// <summary>Where the kind of paragraphs changes.</summary>
        ParagraphKinds = 29,

        /// <summary>The months that articles have.</summary>
        Months = 30,

        /// <summary>Earlier ids of articles.</summary>
        ArticleAliases = 31,

        /// <summary>Other names of speakers.</summary>
        SpeakerAliases = 32,

        /// <summary>Stems of words of a query that have synonyms. This table and the next are not in older images.</summary>
        SynonymStems = 33,

        /// <summary>The words that a search finds for such a stem.</summary>
        SynonymWords = 34,
        Count = 35,
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
        Table.FieldColumns => FieldColumnRow.Size,
        Table.FieldValues => FieldValueRow.Size,
        Table.FieldLists => FieldListRow.Size,
        Table.Headings or Table.Links => ArticlePartRow.Size,
        Table.Html => ArticleHtmlRow.Size,
        Table.Months => MonthRow.Size,
        Table.ParagraphTimes => ParagraphTimeRow.Size,
        Table.ParagraphKinds => ParagraphKindRow.Size,
        Table.ArticleAliases or Table.SpeakerAliases or Table.SynonymStems or Table.SynonymWords => AliasRow.Size,
        Table.SearchInfo => SearchFormat.InfoRow.Size,
        Table.SearchArticles => SearchFormat.IndexedArticleRow.Size,
        Table.SearchBlocks => SearchFormat.BlockRow.Size,
        Table.FieldCells or Table.SearchWords or Table.SearchTerms or Table.SearchPostings => 1,
        _ => NumberRow.Size,
    };
}
