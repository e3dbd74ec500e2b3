using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Model;

public class Utf8MapTests
{
    private static readonly Gen<string> s_texts = Gen.Select(
        Gen.Frequency((4, Gen.Int[0, 0x7F]), (2, Gen.Int[0x80, 0x7FF]), (2, Gen.Int[0x800, 0xFFFF]), (1, Gen.Int[0x10000, 0x10FFFF])).Where(Rune.IsValid).Array[0, 300],
        static runes => string.Concat(runes.Select(rune => new Rune(rune).ToString())));

    [Fact]
    public void Every_position_has_as_many_bytes_before_it_as_the_encoding_gives() =>
        s_texts.Holds(HasRightPositions, seed: "0000KOIPe036", iter: 500);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    public void Texts_around_the_stride_have_right_positions(int length)
    {
        HasRightPositions(new string('x', length));
        HasRightPositions(new string('é', length));
        HasRightPositions(new string('字', length));
        HasRightPositions(new string('x', length) + "𝒜" + new string('x', length));
        HasRightPositions(string.Concat(Enumerable.Repeat("𝒜", length)));
    }

    private static void HasRightPositions(string text)
    {
        var map = new Utf8Map(text);
        HasRightPositions(text, map);
        HasRightPositions(text, map.In(Encoding.UTF8.GetBytes(text)));
        HasRightPositions(text, new Utf8Map(new ArraySegment<byte>(Encoding.UTF8.GetBytes(text)), text.Length));
    }

    private static void HasRightPositions(string text, Utf8Map map)
    {
        Assert.Equal(Encoding.UTF8.GetByteCount(text), map.ByteCount);
        for (int position = 0; position <= text.Length; position++)
        {
            if (position == 0 || position == text.Length || !char.IsLowSurrogate(text[position]))
            {
                Assert.Equal(Encoding.UTF8.GetByteCount(text.AsSpan(0, position)), map.ToBytes(position));
            }
        }
    }
}
