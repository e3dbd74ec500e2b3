using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>Where C# has no partial properties, one diagnostic says what to set. Both compilers are asked.</summary>
public sealed class ViewLanguageTests
{
    private const string Code = "using EmbeddedCorpus;\nnamespace App;\n[ArticleView] public readonly partial struct Post { public partial int Rank { get; } }\npublic static class Program { public static string Read() => Post.All[0].Article.Id.ToString(); }";

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp11)]
    public void EC0035_says_what_to_set(LanguageVersion version)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", "---\nrank: 1\n---\n\nText.\n")) with { Sources = [Code], Language = version }).Reports(
            "(3,46,3,50): error EC0035: The article view 'Post' has partial properties, which need C# 13: set LangVersion to 13 or later, and build with the SDK 9.0.100 or later");

        // What the compiler says of the property itself, at the line of the user, and nothing of the rest.
        Diagnostic[] errors = [.. run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Assert.NotEmpty(errors);
        Assert.All(errors, static error => Assert.Equal("3", $"{error.Location.GetLineSpan().StartLinePosition.Line + 1}"));
    }

    [Fact]
    public void Before_CSharp_11_nothing_is_emitted()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(("a.txt", "---\nrank: 1\n---\n\nText.\n")) with { Sources = [Code.Replace("namespace App;", "")], Language = LanguageVersion.CSharp10 });

        Assert.Empty(run.Files);
        Assert.Contains("EC0013", run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }
}
