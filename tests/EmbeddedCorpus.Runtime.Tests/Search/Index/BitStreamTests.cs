using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.CompilerServices;
using BitReader = EmbeddedCorpus.Format.BitReader;

namespace EmbeddedCorpus.Runtime.Tests.Search.Index;

/// <summary>Numbers that the writer writes as bits are those that the reader reads, wherever pages end.</summary>
public class BitStreamTests
{
    private const uint FirstPage = 1 << ImageFormat.PageBits;

    private enum Code
    {
        Bits,
        Gamma,
        Rice,
        Aligned,
    }

    private static readonly Gen<int> s_number = Gen.OneOf(Gen.Int[0, 20], Gen.Int[0, 5_000], Gen.Int[0, ImageFormat.MaxNumber - 1], Gen.Const(ImageFormat.MaxNumber - 1));

    private static readonly Gen<(Code, int, int)[]> s_numbers =
        Gen.Select(Gen.OneOf(Code.Bits, Code.Gamma, Code.Rice, Code.Aligned), s_number, Gen.Int[0, 27]).Array[0, 300];

    [Fact]
    public void Numbers_are_read_as_they_were_written() =>
        Gen.Select(s_numbers, Gen.Int[1, 40]).Holds((numbers, pageBytes) => Check(numbers, pageBytes), seed: "0000KOIPe036", iter: 2_000);

    [Fact]
    public void Numbers_go_on_in_the_next_page_of_64_KB()
    {
        (Code, int, int)[] numbers = [.. Enumerable.Range(0, 150_000).Select(number => ((Code)(number % 3), (int)((uint)number * 2_654_435_761u >> (4 + (number % 28))), number % 12))];
        Check(numbers, ImageFormat.PageSize);
    }

    [Fact]
    public void Behind_the_end_there_are_zeros_and_an_end()
    {
        var reader = new BitReader(new Pages([[.. "AB"u8]]), FirstPage);
        Assert.Equal(1, reader.Read(ImageFormat.DigitBits));
        Assert.Equal(2, reader.Read(ImageFormat.DigitBits));
        for (int number = 0; number < 100; number++)
        {
            Assert.Equal(0, reader.Read(13));
            Assert.Equal(0, reader.Gamma());
            Assert.Equal(0, reader.Rice(5));
        }

        reader = new BitReader(new Pages([[]]), uint.MaxValue << ImageFormat.PageBits);
        Assert.Equal(0, reader.Read(28) + reader.Gamma() + reader.Rice(3));
    }

    [Fact]
    public void A_number_that_is_too_large_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new BitWriter().Gamma(ImageFormat.MaxNumber));

    // Pages may be shorter than 64 KB only where the next follows at the address behind: so one page is read in pieces by address.
    private static void Check((Code Code, int Value, int Bits)[] numbers, int pageBytes)
    {
        var writer = new BitWriter();
        foreach ((Code code, int value, int bits) in numbers)
        {
            Write(writer, code, value, bits);
        }

        writer.Align();
        byte[] digits = Encoding.ASCII.GetBytes(writer.Digits.ToString());
        Assert.Equal(writer.Length, digits.Length);

        // The stream starts so that a page ends after some bytes of it.
        int before = Math.Max(ImageFormat.PageSize - pageBytes, 0);
        byte[] all = [.. Enumerable.Repeat((byte)'@', before), .. digits];
        var pages = new Pages([.. all.Chunk(ImageFormat.PageSize)]);
        var reader = new BitReader(pages, FirstPage + (uint)before);
        int consumed = 0;
        foreach ((Code code, int value, int bits) in numbers)
        {
            Assert.Equal(Masked(code, value, bits), Read(ref reader, code, bits));

            // Another reader goes on where this one stands.
            if (++consumed % 7 == 0)
            {
                reader = new BitReader(pages, reader.Position);
            }
        }

        Assert.Equal(FirstPage + (uint)before + (uint)digits.Length, reader.Position.Address + (reader.Position.Bits > 0 ? 1u : 0u));
    }

    private static void Write(BitWriter writer, Code code, int value, int bits)
    {
        switch (code)
        {
            case Code.Bits:
                writer.Write((uint)Masked(code, value, bits), bits);
                break;
            case Code.Gamma:
                writer.Gamma(value);
                break;
            case Code.Rice:
                writer.Rice(value, bits);
                break;
            default:
                writer.Number(value);
                break;
        }
    }

    private static int Read(ref BitReader reader, Code code, int bits) => code switch
    {
        Code.Bits => reader.Read(bits),
        Code.Gamma => reader.Gamma(),
        Code.Rice => reader.Rice(bits),
        _ => reader.Read(SearchFormat.NumberBits),
    };

    private static int Masked(Code code, int value, int bits) => code == Code.Bits ? value & ((1 << bits) - 1) : value;

    private sealed class Pages(byte[][] pages) : CorpusStorage("Bits", ImageFormat.Version, "7.8.9")
    {
        // The first page is the header of an image without tables.
        protected override ReadOnlySpan<byte> GetPage(int page) =>
            page == 0 ? Header : (uint)(page - 1) < (uint)pages.Length ? pages[page - 1] : default;

        private static ReadOnlySpan<byte> Header => s_header;

        private static readonly byte[] s_header = MakeHeader();

        private static byte[] MakeHeader()
        {
            byte[] header = [.. Enumerable.Repeat((byte)ImageFormat.DigitZero, ImageHeader.Size)];
            BitConverter.TryWriteBytes(header, ImageFormat.Magic);
            return header;
        }
    }
}
