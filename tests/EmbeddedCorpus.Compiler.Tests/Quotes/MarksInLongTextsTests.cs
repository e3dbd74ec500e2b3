using System.Diagnostics;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>Whatever a text holds, it is read in one pass: no nest and no lost mark makes the time grow faster than the text.</summary>
public class MarksInLongTextsTests
{
    private const int Length = 1 << 18;

    // Quadratic time would take a minute at this length; linear time takes some milliseconds.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    public static TheoryData<string, string> Patterns => new()
    {
        { "opening marks", "“" },
        { "straight marks", "\"" },
        { "apostrophes", "'" },
        { "backticks", "`" },
        { "opening single marks", "‘a " },
        { "opening straight single marks", "'a " },
        { "opening German single marks", "‚a " },
        { "opening doubled marks", "''a " },
        { "German marks without end", "„a “b " },
        { "guillemets", "«a »b " },
        { "marks of all families", "“a ‘b „c «d »e ”f \"g 'h ``i 「j 『k ‹l " },
        { "closing marks of another family", "“a » " },
        { "marks at line starts", "“a.\n" },
        { "plural possessives", "'a voters' " },
        { "inches", "\"a 6'2\" " },
        { "attributes", "a=\"b\" " },
        { "spaces behind marks", "“          " },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Time_is_linear(string name, string pattern)
    {
        Assert.NotEmpty(name);
        string text = string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
        AssertLinear(text);
    }

    [Fact]
    public void A_deep_nest_is_one_unit()
    {
        string text = string.Concat(Enumerable.Repeat("“a ", Length / 8)) + string.Concat(Enumerable.Repeat("b” ", Length / 8));
        Assert.Equal(text.Length - 1, Assert.Single(Marks.Scan(text, isHeadline: false).Spans).Outer.Length);
    }

    [Fact]
    public void A_nest_below_an_open_mark_is_not_searched_again()
    {
        string text = "«" + new string('“', Length / 4) + string.Concat(Enumerable.Repeat("«a» ", Length / 8));
        AssertLinear(text);
    }

    // A busy machine takes the time of one run; it does not take that of three.
    private static void AssertLinear(string text)
    {
        TimeSpan elapsed = TimeSpan.Zero;
        for (int run = 0; run < 3; run++)
        {
            var watch = Stopwatch.StartNew();
            Marks.Scan(text, isHeadline: false);
            elapsed = watch.Elapsed;
            if (elapsed < s_limit)
            {
                return;
            }
        }

        Assert.Fail($"{elapsed} for {text.Length} characters");
    }
}
