using System.Diagnostics;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;

namespace EmbeddedCorpus.Compiler.Tests.Formats.FrontMatter;

/// <summary>Hostile front matters: deep ones do not end the process, and time grows with the length.</summary>
public class FrontMatterLimitTests
{
    private const int Length = 256 * 1024;

    public static TheoryData<string, string, string, string> Repeated => new()
    {
        { "---\na: ", "[", "", "\n---\n" },
        { "---\na: ", "{a: ", "", "\n---\n" },
        { "---\na: ", "[a: ", "", "\n---\n" },
        { "---\na:\n", "- ", "", "x\n---\n" },
        { "---\na: ", "{", "}", "\n---\n" },
        { "+++\na = ", "[", "", "\n+++\n" },
        { "+++\na = ", "{a=", "", "\n+++\n" },
        { "+++\n", "a.", "", "a = 1\n+++\n" },
        { "+++\n[", "a.", "", "a]\n+++\n" },
        { "{\"a\": ", "[", "", "\n" },
        { "{\"a\": ", "{\"a\":", "", "\n" },
    };

    public static TheoryData<string, string, string> Long => new()
    {
        { "---\na: b\n", "a: b\n", "---\n" },
        { "---\na: \"", "x \n", "\"\n---\n" },
        { "---\na: \"", "\n", "\"\n---\n" },
        { "---\na: b", "\n c", "\n---\n" },
        { "---\na: b\n", "\n", "---\n" },
        { "---\na: [", "a, ", "]\n---\n" },
        { "---\na: [", "a: b, ", "]\n---\n" },
        { "---\na: {", "\"b\":c, ", "}\n---\n" },
        { "---\na: |\n", " x\n", "---\n" },
        { "---\na: |\n", "\n", "---\n" },
        { "---\na: >\n", " x\n\n", "---\n" },
        { "---\n", "a: |\n\n", "---\n" },
        { "---\na: \"", "\\n", "\"\n---\n" },
        { "---\na: '", "''", "'\n---\n" },
        { "---\na:\n", "- b: c\n", "---\n" },
        { "---\na:\n", "- \"\n", "---\n" },
        { "---\na: \"b\n", "\" c\n", "---\n" },
        { "---\na: b #", "#", "\n---\n" },
        { "---\na: ", "b ", "\n---\n" },
        { "---\na: ", "b #", "\n---\n" },
        { "---\n", "#\n", "---\n" },
        { "---\na: b\n", "---\na: b\n", "" },
        { "---\na: b\n\n", "c d\n", "---\n" },
        { "---\na: b\n", "c\n", "" },
        { "---\n", "\n", "" },
        { "", "\n", "" },
        { "", "---\n", "" },
        { "---\n" + new string('k', 200) + ":\n", " a: b\n", "---\n" },
        { "+++\n", "[[a]]\n", "+++\n" },
        { "+++\n", "a.b = 1\n", "+++\n" },
        { "+++\na = \"\"\"", "\"\" ", "\"\"\"\n+++\n" },
        { "+++\na = \"\"\"", "\\\n", "\"\"\"\n+++\n" },
        { "+++\na = [", "1, ", "]\n+++\n" },
        { "+++\na = ", "1_", "1\n+++\n" },
        { "{\"a\": \"", "\\u0041", "\"}\n" },
        { "{\"a\": [1", ", 1", "]}\n" },
        { "{\"a\": \"", "x", "" },
        { "{", "\"a\": 1, ", "" },
        { "{\n", "\n", "" },
        { "Title: x\n", " y\n", "\nWords." },
        { "Title: x\n", "a: b\n", "\nWords." },
        { "Title: x\n", "Received: b\n", "\nWords." },
        { "", "Title: ", "" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Deep_nesting_is_a_problem(string before, string opening, string closing, string after)
    {
        const int Levels = 10_000;
        FrontMatterBlock? block = FrontMatterRanges.Check(before + Repeat(opening, Levels) + Repeat(closing, Levels) + after + "Words.");
        Assert.NotNull(block);
        Assert.Contains(block.Problems, static problem => problem.Kind is FrontMatterProblemKind.TooDeep or FrontMatterProblemKind.NotSupported);
    }

    [Fact]
    public void Deep_indentation_is_a_problem()
    {
        string source = $"---\n{string.Concat(Enumerable.Range(0, 1_000).Select(static level => $"{new string(' ', level)}a:\n"))}---\n";
        Assert.Equal(FrontMatterProblemKind.TooDeep, Assert.Single(FrontMatterRanges.Check(source)!.Problems).Kind);
    }

    [Theory]
    [MemberData(nameof(Long))]
    public void Hundreds_of_kilobytes_are_read_in_little_time(string before, string repeated, string after)
    {
        string source = before + Repeat(repeated, Length / repeated.Length) + after;
        long start = Stopwatch.GetTimestamp();
        FrontMatterReader.Read(source);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);

        // A quadratic reader needs a minute; a machine that does other work too needs a second at most.
        Assert.True(elapsed < TimeSpan.FromSeconds(5), $"{elapsed} for {repeated}");
    }

    private static string Repeat(string text, int count) => new System.Text.StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
