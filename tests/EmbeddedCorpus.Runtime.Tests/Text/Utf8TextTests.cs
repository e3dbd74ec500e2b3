using System.Text;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Text;

public class Utf8TextTests
{
    private const string Words = "aé字𝒜z";

    private static Utf8Text Text => TestCorpus.OfText(Words).Articles[0].Source;

    [Fact]
    public void Length_and_bytes_are_those_of_the_utf8_form()
    {
        Assert.Equal(1 + 2 + 3 + 4 + 1, Text.Length);
        Assert.False(Text.IsEmpty);
        Assert.Equal(Encoding.UTF8.GetBytes(Words), Text.Bytes.ToArray());
        Assert.Equal(Words, Text.ToString());
        Assert.Equal(Words, Text.ToString("anything", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Runes_are_the_scalar_values_in_order()
    {
        var runes = new List<Rune>();
        foreach (Rune rune in Text.EnumerateRunes())
        {
            runes.Add(rune);
        }

        Assert.Equal(Words.EnumerateRunes(), runes);
    }

    [Fact]
    public void A_text_formats_into_characters()
    {
        Span<char> exact = stackalloc char[Words.Length];
        Assert.True(Text.TryFormat(exact, out int written));
        Assert.Equal(Words.Length, written);
        Assert.Equal(Words, exact.ToString());

        Span<char> ample = stackalloc char[50];
        Assert.True(Text.TryFormat(ample, out written, "format", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Words, ample[..written].ToString());
    }

    [Fact]
    public void A_text_formats_into_bytes()
    {
        Span<byte> exact = stackalloc byte[Text.Length];
        Assert.True(Text.TryFormat(exact, out int written));
        Assert.Equal(Text.Length, written);
        Assert.True(exact.SequenceEqual(Text.Bytes));

        Span<byte> ample = stackalloc byte[50];
        Assert.True(Text.TryFormat(ample, out written, "format", System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(ample[..written].SequenceEqual(Text.Bytes));
    }

    [Fact]
    public void A_buffer_that_is_too_short_is_refused_at_every_length()
    {
        for (int length = 0; length < Words.Length; length++)
        {
            Assert.False(Text.TryFormat(new char[length], out int written));
            Assert.Equal(0, written);
        }

        for (int length = 0; length < Text.Length; length++)
        {
            Assert.False(Text.TryFormat(new byte[length], out int written));
            Assert.Equal(0, written);
        }
    }

    [Fact]
    public void A_text_formats_itself_in_an_interpolated_string()
    {
        Assert.Equal($"<{Words}>", $"<{Text}>");
        Assert.Equal(Words, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Text}"));
        Assert.Equal($"   {Words}", $"{Text,9}");

        byte[] buffer = new byte[64];
        Assert.True(System.Text.Unicode.Utf8.TryWrite(buffer, $"<{Text}>", out int written));
        Assert.Equal($"<{Words}>", Encoding.UTF8.GetString(buffer, 0, written));
    }

    [Theory]
    [InlineData(0, 11, Words)]
    [InlineData(0, 1, "a")]
    [InlineData(1, 5, "é字")]
    [InlineData(6, 4, "𝒜")]
    [InlineData(6, 0, "")]
    [InlineData(11, 0, "")]
    public void A_slice_is_a_part_of_the_same_memory(int start, int length, string expected)
    {
        Utf8Text text = Text;
        Utf8Text slice = text.Slice(start, length);
        Assert.Equal(expected, slice.ToString());
        Assert.True(slice.IsEmpty || (text.Bytes.Overlaps(slice.Bytes, out int offset) && offset == start));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 12)]
    [InlineData(12, 0)]
    [InlineData(5, -1)]
    [InlineData(1, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    [InlineData(8, 3)]
    [InlineData(2, 0)]
    public void A_slice_outside_the_text_or_through_a_character_is_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Text.Slice(start, length));

    [Fact]
    public void A_slice_of_a_slice_counts_from_the_slice() => Assert.Equal("字", Text.Slice(1, 9).Slice(2, 3).ToString());
}
