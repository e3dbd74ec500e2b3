using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EmbeddedCorpus.Generator.Diagnostics;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>The pages that the help links lead to: they exist, agree with the diagnostics, and their examples are run.</summary>
public sealed partial class DocumentationPagesTests
{
    private const string HelpRoot = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/";

    // Millions of characters, and a failure that nobody foresaw, are not printed in a page. The generator reads no Markdown.
    // The oldest compiler knows no article views.
    private static readonly string[] s_withoutExample =
    [
        "EC0012", "EC0015", "EC0016", "EC0026", "EC0029", "EC0035",
#if !NET10_0_OR_GREATER
        "EC0030", "EC0031", "EC0032", "EC0033", "EC0034",
#endif
    ];

    private static DiagnosticDescriptor[] Descriptors { get; } =
        [.. DiagnosticCatalog.All.OrderBy(static descriptor => descriptor.Id)];

    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    public static TheoryData<string> IdsWithExample => [.. Descriptors.Select(static descriptor => descriptor.Id).Except(s_withoutExample)];

    [Fact]
    public void The_generator_reports_what_the_tasks_of_the_build_do_not() =>
        Assert.Equal(Enumerable.Range(1, 40).Except([17, 18, 19, 38, 39]).Select(static number => $"EC{number:0000}"), Descriptors.Select(static descriptor => descriptor.Id));

    // The analyzer of release files does not see descriptors that are made of descriptions.
    [Fact]
    public void The_release_file_lists_every_diagnostic_with_its_severity() => Assert.Equal(
        Descriptors.Select(static descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title.ToString(CultureInfo.InvariantCulture)}"),
        Page("generator/EmbeddedCorpus.Generator/AnalyzerReleases.Unshipped.md").Split('\n').Where(static line => line.StartsWith("EC", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Errors_cannot_be_silenced() =>
        Assert.All(Descriptors, static descriptor => Assert.Equal(descriptor.DefaultSeverity == DiagnosticSeverity.Error, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_title_severity_and_category_of_its_diagnostic(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(descriptor => descriptor.Id == id);
        Assert.Equal($"{HelpRoot}generator/docs/{id}.md", descriptor.HelpLinkUri);
        string page = Page(descriptor.HelpLinkUri[HelpRoot.Length..]);

        Assert.StartsWith($"# {id}: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}\n", page);
        Assert.Contains($"\n| {descriptor.DefaultSeverity} | {descriptor.Category} | {Fate(page)} |\n", page);
        Assert.Equal(["Cause", "Example", "How to fix", "How to silence"], Heading().Matches(page).Select(static match => match.Groups[1].Value));
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page);
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_table_lists_every_diagnostic(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(descriptor => descriptor.Id == id);
        string fate = Fate(Page($"generator/docs/{id}.md"));

        Assert.Contains($"\n| [{id}]({id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title.ToString(CultureInfo.InvariantCulture)} | {fate} |\n", Page("generator/docs/diagnostics.md"));
    }

    [Theory]
    [MemberData(nameof(IdsWithExample))]
    public void The_example_of_a_page_gives_the_output_of_the_page(string id)
    {
        string page = Page($"generator/docs/{id}.md");
        string example = page[..page.IndexOf("## How to fix", StringComparison.Ordinal)];
        TestProject project = TestProject.Empty;
        foreach (Match file in Example().Matches(page))
        {
            project = project.Add(Metadata().Matches(example).Where(item => item.Groups[1].Value == file.Groups[1].Value).Aggregate(
                Document(file.Groups[1].Value, Bytes(file.Groups[2].Value)),
                static (document, item) => document.With("EmbeddedCorpus" + item.Groups[2].Value, item.Groups[3].Value)));
        }

        foreach (Match setting in Setting().Matches(example))
        {
            project = setting.Groups[1].Value == "LangVersion"
                ? project with { Language = LanguageVersionFacts.TryParse(setting.Groups[2].Value, out LanguageVersion version) ? version : default }
                : project.Set(setting.Groups[1].Value, setting.Groups[2].Value);
        }

        if (Code().Match(example) is { Success: true } code)
        {
            project = project with { Sources = [code.Groups[1].Value] };
        }

        Assert.NotEmpty(project.Documents);
        GeneratorRun run = GeneratorRun.Of(project).Compiles();

        Assert.Equal(Output().Match(page).Groups[1].Value.TrimEnd('\n').Split('\n'), run.Diagnostics.Lines().Select(static line => (line[0] == '(' ? "Post.cs" : string.Empty) + EndOfSpan().Replace(line, ")", 1)));
        Diagnostic reported = run.Diagnostics.First(diagnostic => diagnostic.Id == id);
        if (Fate(page) != "see below")
        {
            Assert.Equal(Fate(page) == "embedded", IsEmbedded(run, reported.Location.GetLineSpan().Path[TestProject.DefaultDirectory.Length..]));
        }
    }

    private static TestDocument Document(string path, byte[] bytes) =>
        Path.GetFileNameWithoutExtension(path) is "people" or "synonyms"
            ? TestDocument.Of(TestProject.DefaultDirectory + path, Encoding.UTF8.GetString(bytes)).With("EmbeddedCorpusPeople", "Corpus")
            : Decoding.Document(path, bytes);

    private static bool IsEmbedded(GeneratorRun run, string path)
    {
        if (run.Files.Count == 0)
        {
            return false;
        }

        using LoadedApp app = LoadedApp.Of(run);
        return app.Corpus().Articles.Any(article => article.Path == path);
    }

    private static string Page(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    private static string Fate(string page) => FateOfFile().Match(page) is { Success: true } match ? match.Groups[1].Value : throw new InvalidDataException("The page says nothing of the file.");

    // \xE9 is a byte, \u202E a character; the line end before the fence is the page's.
    private static byte[] Bytes(string example)
    {
        var bytes = new List<byte>();
        int end = 0;
        foreach (Match escape in Escape().Matches(example))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(example[end..escape.Index]));
            int value = int.Parse(escape.Groups[2].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            bytes.AddRange(escape.Groups[1].Value == "x" ? [(byte)value] : Encoding.UTF8.GetBytes([(char)value]));
            end = escape.Index + escape.Length;
        }

        return [.. bytes, .. Encoding.UTF8.GetBytes(example[end..])];
    }

    [GeneratedRegex("^```csharp\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^\\| (?:Error|Warning|Info) \\| \\w+ \\| (left out|embedded|see below) \\|$", RegexOptions.Multiline)]
    private static partial Regex FateOfFile();

    [GeneratedRegex("^```text (\\S+)\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^```console\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("^<(LangVersion|EmbeddedCorpus\\w+)>(.*)</", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("^  <CorpusDocument Update=\"(\\S+)\" (\\w+)=\"(.*)\" />$", RegexOptions.Multiline)]
    private static partial Regex Metadata();

    [GeneratedRegex("\\\\(x(?=[0-9A-F]{2})|u(?=[0-9A-F]{4}))([0-9A-F]{2}(?:(?<=u..)[0-9A-F]{2})?)")]
    private static partial Regex Escape();

    [GeneratedRegex(",[0-9]+,[0-9]+\\)")]
    private static partial Regex EndOfSpan();
}
