using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Index;

namespace EmbeddedCorpus.Compiler.Tests.Index;

/// <summary>The table before the postings of a term says where each of its blocks starts, however long they are.</summary>
public class PostingWriterTests
{
    // So many that a term of all of them has score bounds, which stand before the table.
    private const int Articles = 64;
    private const int DocumentWords = 30_000_000;

    [Theory]
    [InlineData(2, 100, false)]
    [InlineData(40_000, 1_000_000, true)]
    public void Numbers_of_the_table_are_as_wide_as_they_must(int occurrences, int gap, bool isWide)
    {
        var map = new ArticleMap(Articles);
        for (int article = 0; article < Articles; article++)
        {
            map.Add(headlineWords: 0, textWords: DocumentWords, stream: 0);
        }

        var writer = new PostingWriter(map, new IndexSizes());
        PostingsSummary summary = writer.Write(Occurrences(occurrences, gap), [], []);

        Assert.Equal(Articles, summary.Articles);
        Assert.Equal(isWide, summary.IsWide);
        Assert.Equal(isWide, summary.Length >> (SearchFormat.SkipRow.NarrowDigits * ImageFormat.DigitBits) > 0);
        int blocks = (Articles + SearchFormat.BlockArticles - 1) / SearchFormat.BlockArticles;
        int table = blocks * SearchFormat.SkipRow.Size(isWide, hasBounds: true);
        int articles = Row(writer, 0, SearchFormat.SkipRow.Articles, isWide);
        int positions = Row(writer, 0, SearchFormat.SkipRow.Positions(hasBounds: true), isWide);
        Assert.Equal(table, articles);
        Assert.Equal(Articles - 1, Row(writer, blocks - 1, SearchFormat.SkipRow.LastArticle, isWide));
        for (int block = 1; block < blocks; block++)
        {
            Assert.Equal((block * SearchFormat.BlockArticles) - 1, Row(writer, block - 1, SearchFormat.SkipRow.LastArticle, isWide));
            Assert.InRange(Row(writer, block, SearchFormat.SkipRow.Articles, isWide), articles + 1, positions - 1);
            articles = Row(writer, block, SearchFormat.SkipRow.Articles, isWide);
            Assert.InRange(Row(writer, block, SearchFormat.SkipRow.Positions(hasBounds: true), isWide), Row(writer, block - 1, SearchFormat.SkipRow.Positions(hasBounds: true), isWide) + 1, summary.Length - 1);
        }
    }

    // Equally many in every article, at distances up to twice the gap.
    private static int[] Occurrences(int inEach, int gap)
    {
        var random = new Random(1);
        int[] occurrences = new int[Articles * inEach];
        for (int article = 0; article < Articles; article++)
        {
            int position = 0;
            int step = Math.Max(1, Math.Min(gap, (DocumentWords - 1_000_000) / inEach));
            for (int index = 0; index < inEach; index++)
            {
                occurrences[(article * inEach) + index] = (article * DocumentWords) + position;
                position += 1 + random.Next(step);
            }
        }

        return occurrences;
    }

    private static int Row(PostingWriter writer, int block, int number, bool isWide)
    {
        int width = SearchFormat.SkipRow.Digits(isWide);
        ReadOnlySpan<char> digits = writer.Bits.Digits.Slice(SearchFormat.Ranges(Articles) + (block * SearchFormat.SkipRow.Size(isWide, hasBounds: true)) + (number * width), width);
        int value = 0;
        for (int digit = width - 1; digit >= 0; digit--)
        {
            value = (value << ImageFormat.DigitBits) | ((digits[digit] ^ ImageFormat.DigitZero) & ImageFormat.DigitMask);
        }

        return value;
    }
}
