using System.Globalization;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>A build reports so many warnings of a kind, and says how many more there are: the same for texts in literals and in a resource.</summary>
public sealed class WarningLimitTests
{
    private const string LoneMark = "Here is a lone mark\n\nWe said “so.";
    private const string NoText = "date 2022-02-03 Only a headline\n\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hundred_warnings_of_a_kind_are_reported_and_the_last_counts_the_rest(bool isResource)
    {
        string[] marks = Messages(Run(Documents(LoneMark, 107), isResource), "EC0006");

        Assert.Equal(100, marks.Length);
        Assert.All(marks[..^1], static message => Assert.EndsWith("or remove this one", message, StringComparison.Ordinal));
        Assert.EndsWith("or remove this one (7 more of these are not shown: set EmbeddedCorpusWarningLimit)", marks[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Up_to_the_limit_nothing_is_left_out(bool isResource)
    {
        GeneratorRun run = Run([.. Documents(LoneMark, 3), .. Documents(NoText, 3)], isResource, ("EmbeddedCorpusWarningLimit", "3"));

        Assert.Equal(3, Messages(run, "EC0006").Length);
        Assert.Equal(3, Messages(run, "EC0005").Length);
        Assert.All(run.Diagnostics, static diagnostic => Assert.DoesNotContain("not shown", Message(diagnostic), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_kind_has_its_own_count(bool isResource)
    {
        GeneratorRun run = Run([.. Documents(LoneMark, 4), .. Documents(NoText, 2)], isResource, ("EmbeddedCorpusWarningLimit", "1"));

        Assert.EndsWith(" (3 more of these are not shown: set EmbeddedCorpusWarningLimit)", Assert.Single(Messages(run, "EC0006")), StringComparison.Ordinal);
        Assert.EndsWith(" (1 more of these are not shown: set EmbeddedCorpusWarningLimit)", Assert.Single(Messages(run, "EC0005")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Errors_are_all_reported(bool isResource) =>
        Assert.Equal(105, Messages(Run(Documents("date 2022-02-30 'Never'\n\ntext", 105), isResource), "EC0002").Length);

    [Theory]
    [InlineData("EmbeddedCorpusWarningLimit", "All")]
    [InlineData("EmbeddedCorpusWarningLimit", " all ")]
    [InlineData("EmbeddedCorpusWarningLimit", "1000")]
    [InlineData("DesignTimeBuild", "true")]
    public void All_are_reported_where_the_project_wants_it_and_in_an_IDE(string property, string value) =>
        Assert.Equal(105, Messages(Run(Documents(LoneMark, 105), isResource: false, (property, value)), "EC0006").Length);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("many")]
    [InlineData("99999999999")]
    public void What_is_no_number_is_reported_and_a_hundred_are_shown(string value)
    {
        GeneratorRun run = Run(Documents(LoneMark, 101), isResource: false, ("EmbeddedCorpusWarningLimit", value));

        Assert.Equal([$"The setting EmbeddedCorpusWarningLimit={value} cannot be used: Use All, or a number of 1 or more"], Messages(run, "EC0014"));
        Assert.Equal(100, Messages(run, "EC0006").Length);
    }

    // No text repeats another.
    private static (string Path, string Text)[] Documents(string text, int count) =>
        [.. Enumerable.Range(0, count).Select(number => ($"{(text == LoneMark ? "marks" : "others")}/{number}.txt", text.Replace(" a ", $" {number} a ", StringComparison.Ordinal)))];

    private static GeneratorRun Run((string Path, string Text)[] documents, bool isResource, params (string Name, string Value)[] properties)
    {
        TestProject project = properties.Aggregate(TestProject.Empty, static (project, property) => project.Set(property.Name, property.Value));
        if (!isResource)
        {
            return GeneratorRun.Of(documents.Aggregate(project, static (project, document) => project.Add(document.Path, document.Text))).Compiles();
        }

        using var listed = new ResourceProject();
        foreach ((string path, string text) in documents)
        {
            listed.Add(path, text);
        }

        return listed.Run(listed.Make(), project).Compiles();
    }

    private static string[] Messages(GeneratorRun run, string id) =>
        [.. run.Diagnostics.Where(diagnostic => diagnostic.Id == id).Select(Message)];

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
