using System.Text.RegularExpressions;
using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Generator.Tests.Pages;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>The program of the page on article views is built with the text of the page, and prints the output of the page.</summary>
public sealed partial class ViewsPageTests
{
    [Fact]
    public void The_program_prints_the_output()
    {
        IReadOnlyList<Fence> fences = Page.Read(Repository.Root, "generator/docs/views.md").Fences;
        string program = fences.First(static fence => fence.Language == "csharp").Text;
        string text = FirstText().Match(File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "views.md")).ReplaceLineEndings("\n")).Groups[1].Value;

        // The view is a part of the project that is generated, and the statements are added to it.
        int types = program.IndexOf("public enum", StringComparison.Ordinal);
        string usings = "using System.ComponentModel;\nusing EmbeddedCorpus;\n";
        GeneratorRun run = GeneratorRun.Of((TestProject.With(("corpus/quay.txt", text)) with { Sources = ["global using System;", usings + program[types..]] }).Set("RootNamespace", "app")).Compiles().Reports();

        Assert.Equal(
            fences.First(static fence => fence.Text.StartsWith("2024-05-17 ", StringComparison.Ordinal)).Text,
            SampleApp.Run(new Fence("views.md", 1, "csharp", string.Empty, program[..types]), run));
    }

    [GeneratedRegex("^```text corpus/quay.txt\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FirstText();
}
