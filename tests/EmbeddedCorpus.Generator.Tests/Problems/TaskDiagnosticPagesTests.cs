using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>The pages of what the build's task reports by itself.</summary>
public sealed class TaskDiagnosticPagesTests
{
    private const string HelpRoot = "https://github.com/embeddedcorpus/embeddedcorpus/blob/main/";

    [Fact]
    public void A_cache_that_cannot_be_written_has_a_page_that_the_tables_list()
    {
        Assert.Equal($"{HelpRoot}generator/docs/{BuildMessages.Code}.md", BuildMessages.HelpLink);
        string page = Page(BuildMessages.HelpLink[HelpRoot.Length..]);
        Assert.StartsWith($"# {BuildMessages.Code}: Build cache cannot be written\n", page, StringComparison.Ordinal);
        foreach (string heading in (string[])["Cause", "Example", "How to fix", "How to silence"])
        {
            Assert.Contains($"\n## {heading}\n", page, StringComparison.Ordinal);
        }

        Assert.Contains($"\n| [{BuildMessages.Code}]({BuildMessages.Code}.md) | Error | Build cache cannot be written | ", Page("generator/docs/diagnostics.md"), StringComparison.Ordinal);
    }

    private static string Page(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
}
