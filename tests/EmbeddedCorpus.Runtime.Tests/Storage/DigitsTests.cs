using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Format;
using DigitReader = EmbeddedCorpus.Format.DigitReader;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>The runtime reads the numbers that the generator writes.</summary>
public class DigitsTests
{
    [Fact]
    public void Numbers_addresses_and_digits_are_read_as_they_were_written() =>
        Gen.Select(Gen.Int[0, ImageFormat.MaxNumber], Gen.UInt, Gen.Int[0, ImageFormat.DigitMask]).Holds(
            (number, address, digit) =>
            {
                byte[] row = Row(table => table.Number(number).Address(address).Digit(digit).Number(number), bytes: 14);
                Assert.Equal(number, DigitReader.Number(row));
                Assert.Equal(address, DigitReader.Address(row.AsSpan(4)));
                Assert.Equal(digit, DigitReader.Digit(row[9]));
                Assert.Equal(number, DigitReader.Number(row.AsSpan(10)));
            },
            seed: "0000KOIPe036",
            iter: 10_000);

    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(2_097_151)]
    [InlineData(2_097_152)]
    [InlineData(ImageFormat.MaxNumber)]
    public void Numbers_at_the_edges_of_digits_are_read(int number) =>
        Assert.Equal(number, DigitReader.Number(Row(table => table.Number(number), bytes: 4)));

    [Theory]
    [InlineData(0u)]
    [InlineData((uint)ImageFormat.MaxNumber)]
    [InlineData((uint)ImageFormat.MaxNumber + 1)]
    [InlineData((uint)int.MaxValue)]
    [InlineData((uint)int.MaxValue + 1)]
    [InlineData(uint.MaxValue - 1)]
    [InlineData(uint.MaxValue)]
    public void Addresses_at_the_edges_of_digits_and_of_signed_numbers_are_read(uint address) =>
        Assert.Equal(address, DigitReader.Address(Row(table => table.Address(address), bytes: ImageFormat.AddressSize)));

    // A row of articles, filled up with single digits.
    private static byte[] Row(Action<TableWriter> write, int bytes)
    {
        var table = new TableWriter(ImageFormat.Table.Articles);
        write(table);
        for (int rest = bytes; rest < ArticleRow.Size; rest++)
        {
            table.Digit(0);
        }

        table.EndRow();
        return Encoding.UTF8.GetBytes(table.Pages[0]);
    }
}
