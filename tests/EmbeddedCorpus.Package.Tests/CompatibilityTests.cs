using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>The package in projects of every framework and language version that it promises.</summary>
public class CompatibilityTests(PackageFixture package)
{
    private const string Corpora = """
        <CorpusDocument Include="../texts/**/*.txt" Corpus="InLiterals" Storage="Literals" />
        <CorpusDocument Include="../texts/**/*.txt" Corpus="InResource" Storage="Resource" />
        """;

    // In C# 11, and in a culture that has other letters for I where the system has it.
    private const string Program = """
        using EmbeddedCorpus;
        using Consumer;
        try { System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR"); }
        catch (System.Globalization.CultureNotFoundException) { }
        foreach (TextCorpus corpus in new[] { InLiterals.All, InResource.All })
        {
            var hits = new SearchHit[2];
            int count = corpus.Search("TITLE", hits);
            Article article = corpus.Articles.Get("IN/i");
            System.Console.WriteLine($"{corpus.Name}: {article} {article.Quotes[0].Speaker?.Name} {count} {hits[0].GetPassage()} {corpus.Articles.TryGet("in/i", out _)}");
        }
        System.Console.WriteLine(InLiterals.Articles.ReadMeEverywhere == InLiterals.Articles[0]);
        """;

    private static readonly string[] s_expected =
    [
        "InLiterals: 2024-01-31 Read me everywhere Jane Doe 1 A title. “It works,” said Jane Doe. False",
        "InResource: 2024-01-31 Read me everywhere Jane Doe 1 A title. “It works,” said Jane Doe. False",
        "True",
    ];

    [Fact]
    public async Task Projects_of_every_framework_and_language_version_build_without_a_warning_and_run()
    {
        (string Framework, string Language, bool HasCultures)[] consumers =
        [
            ("net8.0", "11", false),
            ("net8.0", "12", true),
            ("net10.0", "11", true),
            ("net10.0", "13", true),
            ("net10.0", "latest", false),
            ("net10.0", "preview", true),
        ];
        Sandbox sandbox = Texts("compatibility");
        var solution = new System.Text.StringBuilder("<Solution>");
        foreach ((string framework, string language, bool hasCultures) in consumers)
        {
            string name = $"{framework}-{language}";
            Consumer(sandbox, name, framework, language, hasCultures);
            solution.Append($"<Project Path=\"{name}/{name}.csproj\" />");
        }

        sandbox.Write("all.slnx", solution.Append("</Solution>").ToString());
        ProcessResult build = (await sandbox.Build("all.slnx")).Succeeded();
        Assert.Empty(build.Diagnostics);
        foreach ((string framework, string language, _) in consumers)
        {
            Assert.Equal(s_expected, await Lines(sandbox, $"{framework}-{language}", framework));
        }
    }

    [Fact]
    public async Task A_project_for_net9_builds_without_a_warning_and_runs()
    {
        // Its reference assemblies are a package, which the SDK of .NET 10 does not bring: where no registry has it, there is no such project.
        Sandbox sandbox = Texts("compatibility-9");
        Consumer(sandbox, "nine", "net9.0", "13", hasCultures: true);
        ProcessResult restore = await sandbox.DotNet("restore", "nine", "-nologo", "-v:q");
        Assert.SkipWhen(
            restore.ExitCode != 0 && restore.Output.Contains("Microsoft.NETCore.App.Ref", StringComparison.Ordinal),
            $"NOT TESTED: the targeting pack of net9.0 cannot be restored here.\n{restore.Output}");
        restore.Succeeded();
        ProcessResult build = (await sandbox.DotNet("build", "nine", "--no-restore", "-nologo", "-v:q")).Succeeded();
        Assert.Empty(build.Diagnostics);
        Assert.Equal(s_expected, await Lines(sandbox, "nine", "net9.0"));
    }

    private static async Task<string[]> Lines(Sandbox sandbox, string name, string framework) =>
        (await sandbox.DotNet($"{name}/bin/Debug/{framework}/{name}.dll")).Succeeded().Output.TrimEnd('\n').Split('\n');

    private Sandbox Texts(string name) => package.CreateSandbox(name)
        .Write("texts/IN/i.txt", "date 2024-01-31 Read me everywhere\n\nA title. “It works,” said Jane Doe.\n")
        .Write("texts/other.txt", "Another\n\nwords");

    private static void Consumer(Sandbox sandbox, string name, string framework, string language, bool hasCultures) => sandbox
        .Project(
            $"{name}/{name}.csproj",
            $"""
            <LangVersion>{language}</LangVersion>
            <RootNamespace>Consumer</RootNamespace>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <UseAppHost>false</UseAppHost>
            {(hasCultures ? "<InvariantGlobalization>false</InvariantGlobalization>" : string.Empty)}
            """,
            Corpora,
            framework)
        .Write($"{name}/Program.cs", Program);
}
