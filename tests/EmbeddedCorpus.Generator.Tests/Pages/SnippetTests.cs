using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The code of the README and of the pages: <c>tests/README.md</c> says how a fence is marked.</summary>
public sealed class SnippetTests
{
    private static readonly Fence[] s_fences = [.. Page.All(Repository.Root).SelectMany(static page => page.Fences)];

    // The sources of the tests of the package, which build and run the fences that they name.
    private static readonly string s_packageTests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "EmbeddedCorpus.Package.Tests"), "*Tests.cs").Select(File.ReadAllText));

    public static TheoryData<string> Code => [.. s_fences.Where(static fence => fence.Language == "csharp" && fence.Argument("not compiled") is null && !IsBuilt(fence) && !IsFile(fence)).Select(static fence => fence.Place)];

    public static TheoryData<string> Outputs => [.. s_fences.Where(static fence => fence.Argument("output") is not null).Select(static fence => fence.Place)];

    [Theory]
    [MemberData(nameof(Code))]
    public void Code_compiles(string place)
    {
        IEnumerable<Diagnostic> errors = SampleApp.Compile(At(place)).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Code_prints_the_output_of_the_page(string place)
    {
        Fence output = At(place);
        Fence code = s_fences.Single(fence => fence.Page == output.Page && fence.Argument("snippet") == output.Argument("output"));
        Assert.Equal(output.Text, SampleApp.Run(code));
    }

    [Fact]
    public void Code_of_the_README_below_each_other_is_one_program()
    {
        string[] names = ["first", "quotations", "search"];
        string code = string.Concat(names.Select(static name => s_fences.Single(fence => fence.Page == "README.md" && fence.Argument("snippet") == name).Text));
        IEnumerable<Diagnostic> errors = SampleApp.Compile(new Fence("README.md", 1, "csharp", string.Empty, code)).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join('\n', errors));
    }

    [Fact]
    public void Whatever_is_not_compiled_or_run_says_why()
    {
        string[] silent = [.. s_fences.Where(static fence => !IsCovered(fence)).Select(static fence => $"{fence.Place}: ```{fence.Language}")];
        Assert.True(silent.Length == 0, "no test compiles or runs these, and no comment says why:\n" + string.Join('\n', silent));
        Assert.All(s_fences, static fence => Assert.True(fence.Argument("not compiled") is not "" && fence.Argument("not run") is not "", $"{fence.Place} gives no reason"));
    }

    [Fact]
    public void The_code_of_a_page_that_does_not_compile_is_found()
    {
        var fence = new Fence("page.md", 1, "csharp", string.Empty, "Console.WriteLine(Corpus.Articles.ThisVisitWasSurprising);\n");
        Assert.Equal("CS1061", Assert.Single(SampleApp.Compile(fence).GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Id);
    }

    private static Fence At(string place) => s_fences.Single(fence => fence.Place == place);

    private static bool IsBuilt(Fence fence) => fence.Argument("snippet") is string name && s_packageTests.Contains($"<!-- snippet: {name} -->", StringComparison.Ordinal);

    // A file of a page that a walk goes through.
    private static bool IsFile(Fence fence) => fence.Argument("file") is not null && IsWalked(fence);

    private static bool IsWalked(Fence fence) => fence.Page is "README.md" or "generator/docs/getting-started.md";

    private static bool IsCovered(Fence fence) => fence.Language switch
    {
        "csharp" or "xml" => true,

        // A page of a diagnostic has one: what its example prints.
        "console" => IsWalked(fence) || fence.Page.StartsWith("generator/docs/EC00", StringComparison.Ordinal)
            || fence.Argument("not run") is not null || IsBuilt(fence),
        _ => true,
    };
}
