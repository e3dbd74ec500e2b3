using System.Reflection;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>What an IDE gets: the same declarations, and no texts.</summary>
public sealed class DesignTimeTests
{
    private const string Secret = "The words of the text that no IDE needs to carry, but for the first lines.";

    private static TestProject Project => TestProject.With(
        ("corpus/a.txt", "date 2022-10-03 'First words'\n\n“We go,” said John Smith.\n\n" + Secret),
        ("corpus/b.txt", "Second words\n\nMore."))
        .Add("news/c.txt", "C\n\nText.", corpus: "News")
        .Set("EmbeddedCorpusVisibility", "public");

    [Fact]
    public void The_public_declarations_are_the_same()
    {
        string[] real = PublicApi(GeneratorRun.Of(Project));
        string[] designTime = PublicApi(GeneratorRun.Of(Project.Set("DesignTimeBuild", "true")));

        Assert.Contains("App.Corpus.ArticleCollection.FirstWords", real);
        Assert.Contains("App.Corpus.SpeakerCollection.JohnSmith", real);
        Assert.Contains("App.News.ArticleIds.C", real);
        Assert.Equal(real, designTime);
    }

    [Fact]
    public void The_documentation_is_the_same()
    {
        GeneratorRun real = GeneratorRun.Of(Project);
        GeneratorRun designTime = GeneratorRun.Of(Project.Set("DesignTimeBuild", "true"));

        Assert.All(designTime.Files.Where(static file => !file.Key.Contains(".Storage.")), file => Assert.Equal(real.Files[file.Key], file.Value));
    }

    [Fact]
    public void No_text_is_in_it()
    {
        GeneratorRun run = GeneratorRun.Of(Project.Set("DesignTimeBuild", "true")).CompilesAsIfHandwritten();

        Assert.All(run.Files, static file =>
        {
            Assert.DoesNotContain(".Pages", file.Key);
            Assert.DoesNotContain("\"u8", file.Value);
            Assert.DoesNotContain(Secret, file.Value);
        });
    }

    [Fact]
    public void Running_it_says_what_to_do()
    {
        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(Project.Set("DesignTimeBuild", "true")));

        var thrown = Assert.Throws<TargetInvocationException>(() => app.Corpus());

        var exception = Assert.IsType<InvalidOperationException>(thrown.InnerException);
        Assert.Equal("Corpus 'Corpus' was compiled in a design-time build, which holds no texts: build the project.", exception.Message);
    }

    [Fact]
    public void Ids_are_constants_even_there()
    {
        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(Project.Set("DesignTimeBuild", "true")));

        Assert.Equal("corpus/a", app.Class("App.Corpus+ArticleIds").GetField("FirstWords")!.GetRawConstantValue());
    }

    [Fact]
    public void An_edited_text_changes_it_so_that_hot_reload_restarts_the_program()
    {
        GeneratorRun before = GeneratorRun.Of(Project.Set("DesignTimeBuild", "true"));
        GeneratorRun after = before.Then(static project => project.Edit("corpus/b.txt", "Second words\n\nLess."));

        Assert.NotEqual(before.Files["Corpus.Storage.g.cs"], after.Files["Corpus.Storage.g.cs"]);
    }

    private static string[] PublicApi(GeneratorRun run)
    {
        run.Compiles();
        return [.. Members(run.Output.Assembly.GlobalNamespace).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Members(INamespaceOrTypeSymbol container) => container
        .GetMembers()
        .Where(static member => member is INamespaceSymbol || member.DeclaredAccessibility == Accessibility.Public)
        .SelectMany(static member => member is INamespaceOrTypeSymbol inner ? Members(inner).Prepend(inner.ToDisplayString()) : [member.ToDisplayString()]);
}
