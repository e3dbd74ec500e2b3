using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The programs of the page on markup print what the page says, with the texts of the page.</summary>
public sealed class MarkupPageTests
{
    private static readonly Page s_page = Page.Read(Repository.Root, "generator/docs/markup.md");

    [Fact]
    public void Programs_print_what_the_page_says()
    {
        GeneratorRun run = SampleApp.Generate([.. s_page.Fences.Where(static fence => fence.Argument("file") is not null).Select(static fence => (fence.Argument("file")!, fence.Text))]);
        Assert.Empty(run.Diagnostics);
        Fence[] programs = [.. s_page.Fences.Where(static fence => fence.Language == "csharp")];
        string[] outputs = [.. s_page.Fences.Where(static fence => fence.Language == "console").Select(static fence => fence.Text)];
        Assert.NotEmpty(programs);
        Assert.Equal(outputs, programs.Select(program => SampleApp.Run(program, run)));
    }
}
