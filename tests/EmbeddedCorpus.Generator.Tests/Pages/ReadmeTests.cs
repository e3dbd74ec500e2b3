using System.Text.RegularExpressions;
using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The README: short, and its numbers are those of the pages, where the scripts that print them are named.</summary>
public sealed partial class ReadmeTests
{
    private const int Limit = 9216;

    [Fact]
    public void The_README_is_short() =>
        Assert.InRange(new FileInfo(Path.Combine(Repository.Root, "README.md")).Length, 1, Limit);

    [Fact]
    public void Every_number_of_the_README_is_on_a_page_of_measurements()
    {
        string prose = Page.Read(Repository.Root, "README.md").Prose;
        string section = prose[prose.IndexOf("\n## Six numbers\n", StringComparison.Ordinal)..prose.IndexOf("\n## Settings\n", StringComparison.Ordinal)];
        string[] rows = [.. section.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| |", StringComparison.Ordinal))];
        HashSet<string> measured = [.. ((string[])["performance.md", "quotations.md"])
            .SelectMany(static name => Numbers(Page.Read(Repository.Root, "generator/docs/" + name).Prose))];
        string[] numbers = [.. rows.SelectMany(static row => row.Split('|').Skip(2)).SelectMany(Numbers)];

        Assert.Equal(6, rows.Length);
        Assert.InRange(numbers.Length, 12, 24);
        Assert.Empty(numbers.Except(measured));
    }

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(static match => match.Value);

    [GeneratedRegex("(?<![\\w.,])[0-9][0-9,]*(?:\\.[0-9]+)?(?![\\w])")]
    private static partial Regex Number();
}
