using CsCheck;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

public class LineMapTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("abc", 0, 0, 0)]
    [InlineData("abc", 3, 0, 3)]
    [InlineData("a\nb", 1, 0, 1)]
    [InlineData("a\nb", 2, 1, 0)]
    [InlineData("a\nb", 3, 1, 1)]
    [InlineData("a\r\nb", 2, 0, 2)]
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("a\rb", 2, 1, 0)]
    [InlineData("a\n", 2, 1, 0)]
    [InlineData("a\n\n", 3, 2, 0)]
    [InlineData("a\u2028b", 2, 0, 2)]
    [InlineData("𝒜b\nc", 2, 0, 2)]
    public void A_position_has_a_line_and_a_column_from_zero(string text, int position, int line, int column) =>
        Assert.Equal(new LineColumn(line, column), LineMap.At(text, position));

    [Fact]
    public void Line_and_column_lead_back_to_the_position() =>
        Gen.Select(Gen.OneOf("a", "bc", "\n", "\r", "\r\n").Array[0, 12].Select(static parts => string.Concat(parts)), Gen.Double.Unit).Holds(
            (text, part) =>
            {
                int position = (int)(part * text.Length);
                LineColumn at = LineMap.At(text, position);
                var reader = new LineReader(text, 0);
                for (int line = 0; line < at.Line; line++)
                {
                    Assert.True(reader.TryRead(out _));
                }

                Assert.Equal(position, reader.Position + at.Column);
            },
            seed: "0000KOIPe036",
            iter: 5_000);

    [Fact]
    public void A_problem_knows_where_it_starts_and_ends()
    {
        TextProblem problem = LineMap.Problem(ProblemKind.InvalidDate, "/a.txt", "x\n  date 1-1\n", new TextRange(9, 12), "1-1", "more");
        Assert.Equal(new TextProblem(ProblemKind.InvalidDate, "/a.txt", new TextRange(9, 12), new LineColumn(1, 7), new LineColumn(1, 10), "1-1", "more"), problem);
    }
}
