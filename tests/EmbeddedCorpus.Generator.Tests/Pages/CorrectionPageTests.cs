using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The text with corrections on the page of quotations comes out as the page says.</summary>
public sealed class CorrectionPageTests
{
    private static readonly Fence[] s_fences = [.. Page.Read(Repository.Root, "generator/docs/quotations.md").Fences];

    [Fact]
    public void The_quotations_of_the_page_are_corrected()
    {
        Fence text = s_fences.Single(static fence => fence.Argument("corrections") is not null);
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty.Add("corpus/quay.txt", text.Text)).Compiles();

        Assert.Empty(run.Diagnostics);
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(
            ["Clara Holt, Corrected: The steel came late,", ", None: Never,"],
            app.Corpus().Quotes.Select(static quote => $"{quote.SpeakerName}, {quote.Attribution}: {quote.Text}"));
        Assert.Equal(["title"], app.Corpus().Articles[0].Fields.Select(static field => field.Name.ToString()));
    }
}
