using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Hostile;

/// <summary>The Big List of Naughty Strings, where it lies beside the repository: each as a headline and as a text.</summary>
public sealed class NaughtyStringsTests
{
    [Fact]
    public void Every_naughty_string_comes_back_as_headline_and_as_text()
    {
        string file = Path.Combine(Repository.Shared, "hostile", "blns.txt");
        if (!File.Exists(file))
        {
            Assert.Skip($"NOT TESTED: there is no {file}. Set EMBEDDEDCORPUS_SHARED to the folder that holds hostile/blns.txt.");
        }

        // Split as the file is written: its strings hold other line ends.
        string[] strings = [.. File.ReadAllText(file).Split('\n').Where(static line => line.Length > 0 && !line.StartsWith('#'))];
        Assert.InRange(strings.Length, 400, 1000);
        TestProject project = TestProject.Empty;
        for (int index = 0; index < strings.Length; index++)
        {
            project = project
                .Add($"headline/{index}.txt", $"date 2022-10-03 {strings[index]}\n\nNumber {index}.")
                .Add($"text/{index}.txt", $"Headline number {index}\n\n{strings[index]}\n\n“{strings[index]}” {strings[index]} said.");
        }

        GeneratorRun run = GeneratorRun.Of(project).CompilesAsIfHandwritten();

        CodeStructure.RequireKnownMarkup(run);
        using LoadedApp app = LoadedApp.Of(run);
        var leftOut = run.Diagnostics
            .Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Location.GetLineSpan().Path)
            .ToHashSet();
        Assert.Empty(leftOut);
        foreach (TestDocument document in project.Documents)
        {
            string id = document.Text.Path[TestProject.DefaultDirectory.Length..^".txt".Length];
            Assert.Equal(document.Text.GetText()!.ToString(), app.Corpus().Articles.Get(id).Source.ToString());
        }
    }
}
