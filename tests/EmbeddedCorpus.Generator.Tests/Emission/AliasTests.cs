using System.Globalization;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>An article with earlier ids keeps the constants of these ids.</summary>
public sealed class AliasTests
{
    private const string Text = "---\naliases: [news/visit, \"x\\\");//\"]\n---\nThe quay reopened.";

    private static readonly TestProject s_project = TestProject.With(("news/trip.txt", Text)).Set("EmbeddedCorpusNaming", "Path");

    [Fact]
    public void The_constant_of_an_earlier_id_works_and_says_what_to_use()
    {
        GeneratorRun run = GeneratorRun.Of(s_project with { Sources = ["public static class Program { static object[] s_used = [App.Corpus.Articles.News_Visit, App.Corpus.ArticleIds.News_Visit]; }"] });

        Assert.Empty(run.Diagnostics);
        string[] warnings =
            [.. run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Id == "CS0618").Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
        Assert.Equal(2, warnings.Length);
        Assert.All(warnings, static warning => Assert.Contains("The article 'news/visit' has another id now: use News_Trip", warning, StringComparison.Ordinal));
    }

    [Fact]
    public void Articles_are_found_by_earlier_ids()
    {
        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(s_project).Compiles());

        Assert.True(app.Corpus().Articles.TryGet("news/visit", out Article article));
        Assert.Equal("news/trip", article.Id.ToString());
        Assert.Equal(article, app.Corpus().Articles.Get("x\");//"));
    }

    [Fact]
    public void Unused_constants_of_earlier_ids_are_left_out()
    {
        TestProject project = s_project.Set("EmbeddedCorpusConstants", "Used");
        Assert.DoesNotContain("News_Visit", GeneratorRun.Of(project).Compiles().Files["Corpus.Articles.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "News_Visit",
            GeneratorRun.Of(project with { Sources = ["// News_Visit"] }).Compiles().Files["Corpus.Articles.g.cs"],
            StringComparison.Ordinal);
        Assert.DoesNotContain("News_Visit", GeneratorRun.Of(s_project.Set("EmbeddedCorpusConstants", "None")).Compiles().Files["Corpus.Articles.g.cs"], StringComparison.Ordinal);
    }
}
