using EmbeddedCorpus.Generator.Tests.Harness;
using EmbeddedCorpus.Pages;

namespace EmbeddedCorpus.Generator.Tests.Pages;

/// <summary>The files on the page of metadata come out as the page says.</summary>
public sealed class MetadataPageTests
{
    private static readonly Fence[] s_fences = [.. Page.Read(Repository.Root, "generator/docs/metadata.md").Fences];

    [Fact]
    public void The_text_of_a_book_is_between_its_bounds()
    {
        Fence book = s_fences.Single(static fence => fence.Argument("text bounds") is not null);
        GeneratorRun run = GeneratorRun.Of(TestProject.Empty.Add(
            TestDocument.Of(TestProject.DefaultDirectory + "corpus/books/a.txt", book.Text).With("EmbeddedCorpus", "Corpus")
                .With("EmbeddedCorpusTextStart", "*** START OF").With("EmbeddedCorpusTextEnd", "*** END OF"))).Compiles();

        Assert.Empty(run.Diagnostics);
        using LoadedApp app = LoadedApp.Of(run);
        Article article = Assert.Single(app.Corpus().Articles);
        Assert.Equal(book.Argument("text bounds"), article.Headline.ToString());
        Assert.Equal("L. Marsh", article.Fields["author"].Text.ToString());
        Assert.Equal("CHAPTER I\n\n“Where is the boat?” asked Anna.", article.Text.ToString());
        Assert.Equal(book.Text, article.Source.ToString());
    }
}
