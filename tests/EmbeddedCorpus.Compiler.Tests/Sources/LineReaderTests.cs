using CsCheck;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

public class LineReaderTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("\n", new[] { "" })]
    [InlineData("a\nb", new[] { "a", "b" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("a\rb\r", new[] { "a", "b" })]
    [InlineData("a\n\rb", new[] { "a", "", "b" })]
    [InlineData("a\r\r\nb", new[] { "a", "", "b" })]
    [InlineData("a\r", new[] { "a" })]
    [InlineData("a\u2028b\u0085c\vd\fe", new[] { "a\u2028b\u0085c\vd\fe" })]
    public void Lines_end_with_lf_crlf_or_cr_and_with_nothing_else(string text, string[] expected) => Assert.Equal(expected, Lines(text));

    [Fact]
    public void Lines_are_those_of_a_string_reader() =>
        Gen.OneOf("a", "b ", "\n", "\r", "\r\n", "\u2028").Array[0, 12].Select(static parts => string.Concat(parts)).Holds(
            text =>
            {
                var expected = new List<string>();
                using var reader = new StringReader(text);
                while (reader.ReadLine() is { } line)
                {
                    expected.Add(line);
                }

                Assert.Equal(expected, Lines(text));
            },
            seed: "0000KOIPe036",
            iter: 5_000);

    [Fact]
    public void Reading_starts_where_it_is_told()
    {
        var reader = new LineReader("abc\ndef", 2);
        Assert.True(reader.TryRead(out TextRange line));
        Assert.Equal(new TextRange(2, 3), line);
        Assert.Equal(4, reader.Position);
    }

    [Theory]
    [InlineData("  a b \t", "a b")]
    [InlineData("\u00A0\u2028a\u3000", "a")]
    [InlineData(" \t ", "")]
    [InlineData("", "")]
    [InlineData("a", "a")]
    public void Trimming_takes_white_space_of_any_kind_off_both_ends(string text, string expected) =>
        Assert.Equal(expected, LineReader.Trim(text, new TextRange(0, text.Length)).In(text).ToString());

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var reader = new LineReader(text, 0);
        while (reader.TryRead(out TextRange line))
        {
            lines.Add(line.In(text).ToString());
        }

        Assert.Equal(text.Length, reader.Position);
        return lines;
    }
}
