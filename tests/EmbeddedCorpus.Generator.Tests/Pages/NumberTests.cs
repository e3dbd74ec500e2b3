using System.Text.RegularExpressions;
using EmbeddedCorpus.Benchmarks.Numbers;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The measured numbers of the pages are those of the stored output of the scripts, and nobody typed them.</summary>
public sealed partial class NumberTests
{
    private static readonly NumberPages s_pages = new(Repository.Root);

    // Figures that are part of a definition, and no measurement.
    private static readonly string[] s_definitions = ["80 %", "16 times", "256 times"];

    [Fact]
    public void The_numbers_of_the_pages_are_those_of_the_stored_output() =>
        Assert.Empty(s_pages.Write(Measurements.Read(Path.Combine(Repository.Root, Measurements.Folder)), isCheck: true));

    [Fact]
    public void Every_block_of_numbers_is_on_one_page()
    {
        string[] shown = [.. s_pages.Paths.SelectMany(s_pages.Names).Order(StringComparer.Ordinal)];

        Assert.Equal([.. NumberBlock.All.Select(static block => block.Name).Order(StringComparer.Ordinal)], shown);
        Assert.Contains("README.md", s_pages.Paths);
    }

    [Fact]
    public void Every_stored_output_is_used_by_a_block() =>
        Assert.Equal(NumberBlock.All.SelectMany(static block => block.Parts).Distinct().Order(StringComparer.Ordinal), Measurements.Read(Path.Combine(Repository.Root, Measurements.Folder)).Parts);

    [Fact]
    public void A_page_with_numbers_has_no_measured_number_outside_of_its_blocks()
    {
        IEnumerable<string> typed = s_pages.Paths.SelectMany(static path =>
            Measured().Matches(Block().Replace(File.ReadAllText(Path.Combine(Repository.Root, path)), string.Empty))
                .Select(match => match.Value).Except(s_definitions).Select(number => $"{path}: {number}"));

        Assert.Empty(typed);
    }

    [Theory]
    [InlineData("The corpus opens in 2.5 ms.", "2.5 ms")]
    [InlineData("It is 6.5 times as fast.", "6.5 times")]
    [InlineData("Lucene.NET: 0.574 ×", "0.574 ×")]
    [InlineData("78 % of the contents are right", "78 %")]
    [InlineData("a page of 64 KB, and 1,000 articles", null)]
    public void A_measured_number_is_seen(string text, string? number) => Assert.Equal(number, Measured().Match(text) is { Success: true } match ? match.Value : null);

    [Fact]
    public void A_missing_figure_leaves_the_block_as_it_is_and_is_reported()
    {
        var measurements = new Measurements();
        measurements.Add("search", "command: search.sh\nmachine: a machine\n\n| engine |\n|---|\n");

        IReadOnlyList<string> problems = s_pages.Write(measurements, isCheck: true);

        Assert.Equal(NumberBlock.All.Count, problems.Count);
        Assert.Contains(problems, static problem => problem.EndsWith("reading: There is no output of 'reading'.", StringComparison.Ordinal));
    }

    [GeneratedRegex("(?<![\\w.,-])[0-9][0-9,]*(?:\\.[0-9]+)? (?:ns|µs|ms|s|%|×|times|MB/s)(?![\\w/])")]
    private static partial Regex Measured();

    [GeneratedRegex("<!-- numbers: [a-z-]+ -->\n.*?<!-- /numbers -->|^```.*?^```|<!-- .*? -->", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
