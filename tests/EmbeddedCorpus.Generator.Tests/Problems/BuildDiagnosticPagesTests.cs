using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>The pages of what the targets of the package report.</summary>
public sealed class BuildDiagnosticPagesTests
{
    [Theory]
    [InlineData("EC0018", "Texts in a project of another language")]
    [InlineData("EC0019", "No document found")]
    public void A_warning_of_the_build_has_a_page_that_the_tables_list(string id, string title)
    {
        string page = Page($"generator/docs/{id}.md");
        Assert.StartsWith($"# {id}: {title}\n", page, StringComparison.Ordinal);
        Assert.All((string[])["Cause", "Example", "How to fix", "How to silence"], heading => Assert.Contains($"\n## {heading}\n", page, StringComparison.Ordinal));
        Assert.Contains($"\n| [{id}]({id}.md) | Warning | {title} | ", Page("generator/docs/diagnostics.md"), StringComparison.Ordinal);
    }

    private static string Page(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
}
