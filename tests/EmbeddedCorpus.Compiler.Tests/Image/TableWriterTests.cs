using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Compiler.Tests.Image;

public class TableWriterTests
{
    [Fact]
    public void A_number_is_four_digits_of_seven_bits_with_the_least_significant_first() =>
        Gen.Int[0, ImageFormat.MaxNumber].Holds(value => Assert.Equal((uint)value, Read(Write(value))), seed: "0000KOIPe036", iter: 10_000);

    [Fact]
    public void An_address_is_five_digits_of_seven_bits() =>
        Gen.UInt.Holds(
            value =>
            {
                // A row of speakers is a name's address and more.
                string row = WriteSpeaker(table => table.Address(value).Number(1).Address(2).Number(3).Number(4).Number(5));
                Assert.Equal(value, Read(row[..ImageFormat.AddressSize]));
                Assert.Equal(1u, Read(row.Substring(SpeakerRow.NameLength, ImageFormat.NumberSize)));
            },
            seed: "0000KOIPe036",
            iter: 2_000);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(2_097_152)]
    [InlineData(ImageFormat.MaxNumber)]
    public void Numbers_at_the_edges_of_digits_are_kept_and_are_ascii(int value)
    {
        string digits = Write(value);
        Assert.Equal((uint)value, Read(digits));
        Assert.Equal(ImageFormat.NumberSize, Encoding.UTF8.GetByteCount(digits));
    }

    [Fact]
    public void Zero_is_written_with_the_sign_that_source_code_shows() => Assert.Equal("@@@@", Write(0));

    [Theory]
    [InlineData(-1)]
    [InlineData(ImageFormat.MaxNumber + 1)]
    [InlineData(int.MaxValue)]
    public void A_number_that_no_field_holds_is_refused(int value) =>
        Assert.Contains("256 million", Assert.Throws<InvalidOperationException>(() => new TableWriter(ImageFormat.Table.ArticleSlots).Number(value)).Message);

    [Fact]
    public void A_row_of_another_length_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new TableWriter(ImageFormat.Table.ArticleSlots).EndRow());
        Assert.Throws<InvalidOperationException>(() => new TableWriter(ImageFormat.Table.ArticleSlots).Number(1).Number(2).EndRow());
    }

    [Theory]
    [InlineData(nameof(ImageFormat.Table.ArticleSlots))]
    [InlineData(nameof(ImageFormat.Table.QuoteSources))]
    public void Rows_never_cross_a_page_and_pages_are_as_many_as_announced(string name)
    {
        ImageFormat.Table tableName = Enum.Parse<ImageFormat.Table>(name);
        int numbers = ImageFormat.RowSize(tableName) / ImageFormat.NumberSize;
        int rowsPerPage = ImageFormat.PageSize / ImageFormat.RowSize(tableName);
        foreach (int rows in (int[])[0, 1, rowsPerPage - 1, rowsPerPage, rowsPerPage + 1, (2 * rowsPerPage) + 1])
        {
            var table = new TableWriter(tableName);
            for (int row = 0; row < rows; row++)
            {
                for (int number = 0; number < numbers; number++)
                {
                    table.Number(row);
                }

                table.EndRow();
            }

            IReadOnlyList<string> pages = table.Pages;
            Assert.Equal(TableWriter.PageCount(tableName, rows), pages.Count);
            Assert.Equal(rows, pages.Sum(page => page.Length) / ImageFormat.RowSize(tableName));
            Assert.All(pages, page => Assert.InRange(page.Length, 1, ImageFormat.PageSize));
            for (int row = 0; row < rows; row += 997)
            {
                string page = pages[row / rowsPerPage];
                Assert.Equal((uint)row, Read(page.Substring(row % rowsPerPage * ImageFormat.RowSize(tableName), ImageFormat.NumberSize)));
            }
        }
    }

    private static string Write(int value)
    {
        var table = new TableWriter(ImageFormat.Table.ArticleSlots);
        table.Number(value).EndRow();
        return Assert.Single(table.Pages);
    }

    private static string WriteSpeaker(Action<TableWriter> write)
    {
        var table = new TableWriter(ImageFormat.Table.Speakers);
        write(table);
        table.EndRow();
        return Assert.Single(table.Pages);
    }

    // The definition, digit by digit; the runtime's reader does the same with words.
    private static uint Read(string digits) =>
        digits.Reverse().Aggregate(0u, (value, digit) => (value << ImageFormat.DigitBits) | (uint)(digit ^ ImageFormat.DigitZero));
}
