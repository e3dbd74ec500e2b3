using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Image;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Image;

/// <summary>What no address or number of an image can hold is refused with a message that says what to do, and never written as something else.</summary>
public class ImageLimitTests
{
    private const long Addresses = 1L << 32;
    private const int Page = ImageFormat.PageSize;

    // Only its length counts where addresses are given.
    private static readonly CorpusText s_any = new("a");

    [Fact]
    public void A_resource_is_filled_to_the_last_address_and_no_further()
    {
        var layout = new ResourceLayout();
        long end = Fill(length => layout.Add(s_any, length), ImageHeader.Size, Addresses - 1);
        Assert.Equal(Addresses - 1, end);
        Assert.Equal(uint.MaxValue, layout.Add(s_any, 0));
        Refused(() => layout.Add(s_any, 1));
    }

    [Theory]
    [InlineData(nameof(ImageFormat.Table.Articles))]
    [InlineData(nameof(ImageFormat.Table.Paragraphs))]
    [InlineData(nameof(ImageFormat.Table.QuoteSources))]
    public void A_table_that_alone_is_larger_than_an_image_is_refused(string name)
    {
        // As many rows as a number tells: their bytes do not fit 32 bits.
        ImageFormat.Table table = Enum.Parse<ImageFormat.Table>(name);
        Assert.True((long)ImageFormat.MaxNumber * ImageFormat.RowSize(table) > Addresses);
        Refused(() => new ResourceLayout().AddTable(table, ImageFormat.MaxNumber));
        Refused(() => new ImageLayout(firstPage: 1).AddTable(table, ImageFormat.MaxNumber));
    }

    [Fact]
    public void A_table_of_as_many_rows_as_a_number_tells_has_room()
    {
        var layout = new ResourceLayout();
        Assert.Equal((uint)ImageHeader.Size, layout.AddTable(ImageFormat.Table.SearchPostings, ImageFormat.MaxNumber));
        Assert.Equal((uint)ImageHeader.Size + ImageFormat.MaxNumber, layout.AddTable(ImageFormat.Table.SearchPostings, ImageFormat.MaxNumber));
    }

    [Fact]
    public void Literals_are_filled_to_the_last_page_and_no_further()
    {
        const int Last = (int)(Addresses / Page) - 2;
        var tables = new ImageLayout(firstPage: Last);
        Assert.Equal((uint)Last << ImageFormat.PageBits, tables.AddTable(ImageFormat.Table.SearchTerms, Page));
        Refused(() => tables.AddTable(ImageFormat.Table.SearchTerms, 1));

        var texts = new ImageLayout(firstPage: Last);
        Assert.Equal((uint)Last << ImageFormat.PageBits, texts.Add(s_any, 1));
        Assert.Equal(((uint)Last << ImageFormat.PageBits) + 1, texts.Add(s_any, 1));
        Refused(() => texts.Add(s_any, Page));

        Refused(() => new ImageLayout(firstPage: Last).Add(s_any, Page + 1));
    }

    [Fact]
    public void A_long_text_of_literals_is_refused_where_its_group_would_lie_behind_the_last_page()
    {
        // Two pages are left, and a text of three starts a group.
        var layout = new ImageLayout(firstPage: (int)(Addresses / Page) - 2);
        Refused(() => layout.Add(s_any, (2 * Page) + 1));
    }

    [Theory]
    [InlineData(ImageFormat.MaxNumber)]
    [InlineData(int.MaxValue)]
    public void A_number_that_no_stream_of_the_index_holds_is_refused(int value) => Refused(() => new BitWriter().Gamma(value));

    // In steps of the longest text that an image may have.
    private static long Fill(Func<int, uint> add, long start, long end)
    {
        while (start < end)
        {
            int length = (int)Math.Min(end - start, ImageFormat.MaxNumber);
            Assert.Equal((uint)start, add(length));
            start += length;
        }

        return start;
    }

    private static void Refused(Action write) =>
        Assert.Contains("set the metadata Corpus of", Assert.Throws<InvalidOperationException>(write).Message, StringComparison.Ordinal);

    private static void Refused(Func<uint> write) => Refused(() => { write(); });
}
