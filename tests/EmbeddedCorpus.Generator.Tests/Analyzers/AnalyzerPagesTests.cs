using System.Globalization;
using System.Text.RegularExpressions;
using EmbeddedCorpus.Analyzers;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Analyzers;

/// <summary>The pages of the warnings in user code agree with the analyzer, and their examples are run.</summary>
public sealed partial class AnalyzerPagesTests
{
    private const string HelpRoot = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/";

    public static TheoryData<string> Ids => [.. new CorpusNameAnalyzer().SupportedDiagnostics.Select(static descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_title_and_severity_that_the_table_lists(string id)
    {
        DiagnosticDescriptor descriptor = new CorpusNameAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == id);
        string title = descriptor.Title.ToString(CultureInfo.InvariantCulture);
        Assert.Equal($"{HelpRoot}generator/docs/{id}.md", descriptor.HelpLinkUri);
        string page = Page($"generator/docs/{id}.md");

        Assert.StartsWith($"# {id}: {title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| {descriptor.DefaultSeverity} | {descriptor.Category} | embedded |\n", page, StringComparison.Ordinal);
        Assert.Equal(["Cause", "Example", "How to fix", "How to silence"], Heading().Matches(page).Select(static match => match.Groups[1].Value));
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page, StringComparison.Ordinal);
        Assert.Contains($"\n| [{id}]({id}.md) | {descriptor.DefaultSeverity} | {title} | embedded |\n", Page("generator/docs/diagnostics.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_of_a_page_gives_the_output_of_the_page(string id)
    {
        string page = Page($"generator/docs/{id}.md");
        using var project = new ResourceProject();
        foreach (Match file in File().Matches(page))
        {
            project.Add(file.Groups[1].Value, file.Groups[2].Value);
        }

        IReadOnlyList<CachedCorpus> corpora = project.Make();
        TestProject code = ResourceProject.WithAllConstants with { Sources = [Program().Match(page).Groups[1].Value] };
        TestDocument profile = TestDocument.Of(corpora[0].Profile, System.IO.File.ReadAllText(corpora[0].Profile)).With("EmbeddedCorpusProfile", "true");
        GeneratorRun run = project.Run(corpora, code.Add(profile));
        string[] lines = await AnalyzerRun.AnalyzeAsync(run.Output, run.Project);

        Assert.NotEmpty(lines);
        Assert.Equal(Output().Match(page).Groups[1].Value.TrimEnd().Split('\n'), lines.Select(static line => "Program.cs" + Place().Replace(line, "($1): ", 1)));
    }

    private static string Page(string path) => System.IO.File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex("(?m)^## (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?s)\n```text corpus/(\S+)\n(.*?)```")]
    private static partial Regex File();

    [GeneratedRegex(@"(?s)\n```cs Program\.cs\n(.*?)```")]
    private static partial Regex Program();

    [GeneratedRegex(@"(?s)\n```console\n(.*?)```")]
    private static partial Regex Output();

    // The end of the range, which a build does not print.
    [GeneratedRegex(@"\((\d+,\d+),\d+,\d+\): ")]
    private static partial Regex Place();
}
