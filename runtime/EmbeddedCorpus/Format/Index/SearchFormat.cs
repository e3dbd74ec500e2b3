#if NET
using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Format;
#else
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>
/// The layout of the search index of an image: what the writer (at compile time) and the reader (at run time) share.
/// </summary>
/// <remarks>
/// <para>The index is seven tables of the image. <see cref="ImageFormat.Table.SearchTerms"/>, <see cref="ImageFormat.Table.SearchPostings"/> and
/// <see cref="ImageFormat.Table.SearchWords"/> are streams of bits, seven to a digit, the lowest first, because literals hold nothing but
/// valid UTF-8; a row of them is one digit. Offsets are rows.</para>
/// <para>A <b>term</b> is a word as texts have it, in lower case and decomposed. Terms are numbered in the order of their bytes without diacritics,
/// then of their bytes: so those of one prefix, and those that differ in diacritics only, follow one another. The terms of one
/// <b>stem</b> make a class: a ring of terms, found by a hash of the stem. A word of a query means its class, and its own term counts more.</para>
/// <para>The <b>position</b> of a word counts the words before it in the article: those of the headline, then one that is none,
/// then those of the text, with one that is none before each paragraph but the first. Values of fields follow, and before each of them one that is none.
/// So a phrase crosses none of these. Text between two paragraphs, such as code, counts as a paragraph. The <b>bounds</b> of an article are the positions of
/// the first words of its sentences, paragraphs and values, without the first word of the text.</para>
/// </remarks>
internal static class SearchFormat
{
    /// <summary>What the words of a text are and how an index is laid out; one that was made otherwise cannot be searched.</summary>
    public const int IndexVersion = 7;

    /// <summary>Articles in a block of postings: what is decoded at once.</summary>
    public const int BlockArticles = 16;

    /// <summary>Articles of the corpus, not of a term, in a range: what a score bound of a frequent term or stem covers.</summary>
    public const int RangeArticles = 1 << RangeBits;

    /// <summary>The bits of an article's number that tell it from others of its range.</summary>
    public const int RangeBits = 4;

    // Below, all articles of a term are looked at sooner than the bounds. A term that is one of several is mostly a smaller part of a query.
    private const int MinBoundedArticles = 64;
    private const int MinBoundedShare = 32;
    private const int MinBoundedTermShare = 22;

    /// <summary>The best articles of a query that is one frequent word, which are part of the postings: no frequent word has fewer articles.</summary>
    public const int ChampionArticles = MinBoundedArticles;

    /// <summary>Positions of an article that are written as they are, if there are no more: so that those of others are reached without reading them.</summary>
    public const int FixedPositions = 3;

    // A digit holds few bits of the distance to the next article, the others of the frequency.
    private const int MaxGapBits = 5;
    private const int GapBitsAboveRice = 3;

    /// <summary>More digits than a block of a frequent term takes: flag, and for each article a digit, two numbers behind it, and the headline.</summary>
    public const int MaxBlockDigits = 1 + (BlockArticles * (1 + (2 * (1 + ImageFormat.NumberSize)) + ImageFormat.NumberSize));

    /// <summary>Terms in a block of the dictionary; the first of each is written whole.</summary>
    public const int BlockTerms = 16;

    /// <summary>Words of a text from one remembered byte position to the next.</summary>
    public const int CheckpointWords = 64;

    /// <summary>Low bits of the distance between two such positions: some 420 bytes in English.</summary>
    public const int CheckpointBits = 9;

    /// <summary>Zeros that say that a Rice code is none and 28 bits of the number follow.</summary>
    public const int RiceEscape = 20;

    /// <summary>Bits of the largest number in a stream.</summary>
    public const int NumberBits = ImageFormat.NumberSize * ImageFormat.DigitBits;

    /// <summary>The first row of <see cref="ImageFormat.Table.SearchInfo"/>.</summary>
    public static class InfoRow
    {
        /// <summary>Words of all articles, an address wide.</summary>
        public const int Words = 0;

        public const int Terms = 5;

        /// <summary>One digit: <see cref="English"/> and <see cref="HasFieldWords"/>.</summary>
        public const int Flags = 9;

        /// <summary>The bit of an index whose words have English stems.</summary>
        public const int English = 1;

        /// <summary>The bit of an index that holds values of fields: the stream of each article starts with the number of their positions.</summary>
        public const int HasFieldWords = 2;

        /// <summary>One digit: <see cref="IndexVersion"/>.</summary>
        public const int Version = 10;

        public const int Size = 11;
    }

    /// <summary>
    /// The second row of <see cref="ImageFormat.Table.SearchInfo"/>, of an index that is neither English alone nor without stems: the languages in two
    /// digits. With several languages, the dictionary then has a bit for each of them at each term.
    /// </summary>
    public static class LanguageRow
    {
        private const int High = 1;

#if NET
        /// <summary>The languages of a row.</summary>
        public static StemLanguages Read(ReadOnlySpan<byte> row) => new(DigitReader.Digit(row[0]) | (DigitReader.Digit(row[High]) << ImageFormat.DigitBits));
#else
        /// <summary>Writes the row.</summary>
        public static void Write(TableWriter table, StemLanguages languages)
        {
            table.Digit(languages.Bits & ImageFormat.DigitMask).Digit(languages.Bits >> ImageFormat.DigitBits);
            for (int digit = High + 1; digit < InfoRow.Size; digit++)
            {
                table.Digit(0);
            }

            table.EndRow();
        }
#endif
    }

    /// <summary>A row of <see cref="ImageFormat.Table.SearchArticles"/>, by article.</summary>
    public static class IndexedArticleRow
    {
        /// <summary>Words of headline, text and fields; one more for each paragraph but the first, and for each value of a field.</summary>
        public const int Length = 0;

        public const int HeadlineWords = 4;

        /// <summary>Where the article's stream starts: the number of positions of fields, if the index has any; the bounds; byte positions of every 64th word of the text; the quotations as ranges of positions.</summary>
        public const int Words = 8;

        public const int Size = 12;
    }

    /// <summary>A row of <see cref="ImageFormat.Table.SearchBlocks"/>, by block of the dictionary.</summary>
    public static class BlockRow
    {
        public const int Terms = 0;

        /// <summary>Where the postings of its first term start.</summary>
        public const int Postings = 4;

        public const int Size = 8;
    }

    /// <summary>
    /// A row of the skip table that stands before the postings of a term with more than one block: three numbers of three digits each, or of four
    /// where one needs them, which the dictionary says. Of a term without score bounds it is the last of the three only.
    /// </summary>
    public static class SkipRow
    {
        public const int LastArticle = 0;

        /// <summary>Where its articles start, from the term's first posting.</summary>
        public const int Articles = 1;

        /// <summary>Digits of a number that needs no more.</summary>
        public const int NarrowDigits = 3;

        /// <summary>Where its positions start, from the term's first posting.</summary>
        /// <param name="hasBounds">Whether the term has score bounds: the articles of any other are decoded one block after the other, and never sought.</param>
        public static int Positions(bool hasBounds) => hasBounds ? 2 : 0;

        /// <summary>How many numbers a row has.</summary>
        public static int Numbers(bool hasBounds) => Positions(hasBounds) + 1;

        /// <summary>Digits of a row.</summary>
        public static int Size(bool isWide, bool hasBounds) => Numbers(hasBounds) * Digits(isWide);

        /// <summary>Digits of a number.</summary>
        public static int Digits(bool isWide) => isWide ? ImageFormat.NumberSize : NarrowDigits;
    }

    /// <summary>The number of low bits that codes some numbers shortest, when <paramref name="count"/> of them share <paramref name="space"/>: log2(ln 2 · mean).</summary>
    /// <remarks>R. F. Rice, <i>Some practical universal noiseless coding techniques</i>, 1979; the parameter after Gallager and Van Voorhis, 1975.</remarks>
    public static int RiceBits(int space, int count)
    {
        // Unsigned and 32 bits wide: this runs before the positions of each article. Both fit, being numbers of the format.
        uint mean = (uint)space * 11 / 16 / (uint)Math.Max(count, 1);
#if NET
        return System.Numerics.BitOperations.Log2(mean);
#else
        int bits = 0;
        while (mean > 1)
        {
            mean >>= 1;
            bits++;
        }

        return bits;
#endif
    }

    /// <summary>Bits of a digit that hold the distance to the next article, of a term with score bounds.</summary>
    /// <param name="articles">How many articles there are.</param>
    /// <param name="frequency">How many have the term.</param>
    public static int GapBits(int articles, int frequency) => Math.Min(RiceBits(articles, frequency) + GapBitsAboveRice, MaxGapBits);

    /// <summary>The number of ranges that articles fall into.</summary>
    public static int Ranges(int articles) => (articles + RangeArticles - 1) >> RangeBits;

    /// <summary>Bits of a position that is written as it is: it counts the words of the article, and the one behind the headline that is none.</summary>
    /// <param name="length">Words of the article.</param>
    public static int PositionBits(int length) => FixedBits(length + 1);

    /// <summary>Low bits of the number before more positions: how many bits they take above the fewest that so many can.</summary>
    public static int ExcessBits(int count) => FixedBits(count) - 1;

    /// <summary>Whether a stem has score bounds by range, one digit each, where it has several terms; and its terms their best articles.</summary>
    /// <param name="frequency">How many articles have it.</param>
    /// <param name="articles">How many there are.</param>
    public static bool HasBounds(int frequency, int articles) => frequency >= Math.Max(MinBoundedArticles, articles / MinBoundedShare);

    /// <summary>Whether a term has score bounds of its own, and articles that can be sought block by block.</summary>
    /// <param name="frequency">How many articles have it.</param>
    /// <param name="articles">How many there are.</param>
    public static bool HasTermBounds(int frequency, int articles) => frequency >= Math.Max(MinBoundedArticles, articles / MinBoundedTermShare);

    /// <summary>Bits that hold any number below a count.</summary>
    public static int FixedBits(int count)
    {
#if NET
        return 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)(count - 1));
#else
        int bits = 0;
        while (count - 1 >> bits > 0)
        {
            bits++;
        }

        return bits;
#endif
    }

    /// <summary>A number that may be negative as one that is not: 0, -1, 1, -2, …</summary>
    public static uint ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));

    /// <summary>The inverse of <see cref="ZigZag"/>.</summary>
    public static int FromZigZag(uint value) => (int)(value >> 1) ^ -(int)(value & 1);
}
