using System.Reflection;
using EmbeddedCorpus.CompilerServices;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>Constants beside the members that a collection inherits.</summary>
public class CollectionNamesTests
{
    [Fact]
    public void A_constant_never_hides_a_member_that_a_collection_has()
    {
        string[] names = [.. typeof(CorpusCollection<Article>).GetMembers().Concat(typeof(ArticleListExtensions).GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static member => member is not ConstructorInfo)
            .Select(static member => member.Name)
            .Where(static name => !name.Contains('_'))
            .Distinct()];
        Assert.Superset(new HashSet<string> { "Count", "Get", "Slice", "TryGet" }, names.ToHashSet());
        TestProject project = names.Aggregate(TestProject.Empty, static (project, name) => project.Add($"corpus/{name}.txt", "x\n\ny", identifier: name));
        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(project).CompilesAsIfHandwritten());

        Assert.Empty(app.Class("App.Corpus").GetNestedType("ArticleCollection")!.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(static property => property.Name).Intersect(names));
    }

    [Fact]
    public void A_constant_named_like_a_method_of_a_later_version_leaves_both_usable()
    {
        TestProject project = TestProject.With(("a.txt", "Later\n\ny"), ("b.txt", "Other\n\ny")) with
        {
            Sources =
            [
                """
                using EmbeddedCorpus;
                using EmbeddedCorpus.CompilerServices;
                public static class LaterVersion { public static int Later(this CorpusCollection<Article> articles, int number) => articles.Count + number; }
                public static class Program { public static string Run() => $"{App.Corpus.Articles.Later.Headline} {App.Corpus.Articles.Later(3)}"; }
                """,
            ],
        };
        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(project).CompilesAsIfHandwritten());

        Assert.Equal("Later 5", app.Class("Program").GetMethod("Run")!.Invoke(null, null));
    }
}
