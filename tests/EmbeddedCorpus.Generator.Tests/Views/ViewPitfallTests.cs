using EmbeddedCorpus.Generator.Tests.Harness;
using static EmbeddedCorpus.Generator.Tests.Views.ViewProject;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>What users of other tools for texts met, as texts of our own.</summary>
public sealed class ViewPitfallTests
{
    private const string Titled = "[ArticleView] public readonly partial struct Post { public partial Utf8Text Title { get; } }";

    [Theory]
    [InlineData("2018-11-21")]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("y")]
    [InlineData("1.10")]
    [InlineData("007")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("12:30:45")]
    [InlineData(".inf")]
    [InlineData("1_000")]
    public void A_text_is_what_the_author_wrote_whatever_it_looks_like(string value) =>
        Assert.Equal([value + "|" + value], Lines("public partial Utf8Text Code { get; } public partial TextList Codes { get; }", "$\"{post.Code}|{post.Codes}\"", Text("a", $"code: {value}\ncodes: {value}")));

    [Theory]
    [InlineData("title: 'Here's a wrong pair'", "(2,")]
    [InlineData("lang: en\ntitle: \"The ferry\" came", "(3,")]
    [InlineData("title: [one, two", "(2,")]
    [InlineData("title: The ferry - late", "")]
    public void A_text_that_cannot_be_read_is_no_article_with_defaults(string fields, string place)
    {
        GeneratorRun run = GeneratorRun.Of(With(Titled, ("corpus/a.txt", $"---\n{fields}\n---\n\nthe ferry came on friday, and it left again on sunday.\n")));
        string[] lines = [.. run.Diagnostics.Lines()];

        Assert.Equal(place.Length > 0, lines.Any(line => line.StartsWith($"corpus/a.txt{place}", StringComparison.Ordinal)));
        Assert.Equal(place.Length > 0, lines.Any(static line => line.Contains("error EC0031", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lines_are_counted_from_the_start_of_the_file() => GeneratorRun
        .Of(With(Titled, ("corpus/a.txt", "---\ntitle: The quay\nlang: en\ntags:\n- sea\n---\n\nThe first.\n\nThe “second.\n")))
        .Reports("corpus/a.txt(10,5,10,6): warning EC0006: The quotation mark “ has no partner in its paragraph: add the missing quotation mark, or remove this one");

    [Theory]
    [InlineData("---\ntitle: The quay\nlang: en\n---\nThe ferry came.")]
    [InlineData("\n---\nlang: en\n---\n\nThe ferry came.\n")]
    [InlineData("---\r\nlang: en\r\n---\r\n\r\nThe ferry came.\r\n")]
    [InlineData("---\rlang: en\r---\r\rThe ferry came.\r")]
    [InlineData("---  \nlang: en  \n---  \nThe ferry came.\n")]
    public void Front_matter_needs_no_exact_start_and_end(string text) =>
        Assert.Equal(["en"], Lines("public partial Utf8Text? Lang { get; }", "$\"{post.Lang}\"", ("corpus/a.txt", text)));

    [Theory]
    [InlineData("CHANGELOG.txt", "The quay opened in May, and a ferry came.\n")]
    [InlineData("a.txt", "---\n---\n\nThe ferry came.\n")]
    [InlineData("a.txt", "---\n# nothing yet\n---\n\nThe ferry came.\n")]
    [InlineData("a.de.txt", "The ferry came.\n")]
    public void A_text_without_fields_is_an_article(string name, string text) =>
        Assert.Equal(["none 0 7"], Lines("public partial Utf8Text? Lang { get; } public partial TextList Tags { get; } [DefaultValue(7)] public partial int Rank { get; }", "$\"{post.Lang?.ToString() ?? \"none\"} {post.Tags.Count} {post.Rank}\"", ("corpus/" + name, text)));

    [Theory]
    [InlineData("author: Jane_Doe", "EC0034")]
    [InlineData("author: Jane-Doe", "EC0034")]
    [InlineData("author: ' jane-doe'", "EC0034")]
    [InlineData("author: jane", "EC0034")]
    [InlineData("author: jane-doe", "")]
    [InlineData("other: x", "")]
    public void A_reference_that_is_nearly_an_id_is_none(string field, string id)
    {
        TestProject project = With(
            """
            [ArticleView("People")] public readonly partial struct Person { public partial Utf8Text? Name { get; } }
            [ArticleView] public readonly partial struct Post { [DefaultValue("jane-doe")] public partial Person Author { get; } }
            public static class Program { public static IEnumerable<string> Run() => Post.All.Select(post => $"{post.Author.Name} {post.Author.Article.Id}"); }
            """,
            Text("a", field)).Add("people/jane-doe.txt", "---\nid: jane-doe\nname: Jane Doe\n---\n\nA captain.\n", "People");

        Assert.Equal(id, string.Join(' ', GeneratorRun.Of(project).Diagnostics.Select(static diagnostic => diagnostic.Id)));
        if (id.Length == 0)
        {
            Assert.Equal(["Jane Doe jane-doe"], Run(project));
        }
    }

    [Fact]
    public void References_may_go_in_a_circle() => Assert.Equal(
        ["a: b a b", "b: a b a", "c: c c c"],
        Lines(
            "public partial Post? Next { get; }",
            "$\"{Id(post)}: {Id(post.Next)} {Id(post.Next?.Next)} {Id(post.Next?.Next?.Next)}\"",
            Text("a", "next: ./b"),
            Text("b", "next: ./a.txt"),
            Text("c", "next: ./c")));

    [Fact]
    public void A_value_that_a_list_has_twice_counts_once() => Assert.Equal(
        ["2 1 a=2 b=1 a|a|b"],
        Lines(
            "[Indexed] public partial TextList Tags { get; }",
            "$\"{Post.ByTags(\"a\").Count} {Post.ByTags(\"b\").Count} {Facets(\"tags\")} {string.Join('|', post.Tags)}\"",
            Text("x", "tags: [a, a, b]"),
            Text("y", "tags: [a]")).Take(1));

    [Fact]
    public void A_filter_of_a_boolean_finds_what_the_property_is() => Assert.Equal(
        ["1 1 1 2 true=1 false=2"],
        Lines(
            "[Indexed] public partial bool? Open { get; }",
            "$\"{Post.ByOpen(true).Count} {Found(Post.Where.Open(true))} {Found(SearchFilter.Field(\"open\", \"true\"))} {Found(Post.Where.Open(false))} {Facets(\"open\", byCount: false)}\"",
            Text("x", "open: true"),
            Text("y", "open: false"),
            Text("z", "open: 'false'"),
            Text("w", "lang: en")).Take(1));

    [Fact]
    public void An_edit_of_a_member_of_the_user_emits_nothing_and_is_compiled()
    {
        TestProject project = With(
            """
            [ArticleView] public readonly partial struct Post { public partial int Rank { get; } public bool IsTop => Rank == 1; }
            public static class Program { public static IEnumerable<string> Run() => Post.All.Select(static post => $"{post.IsTop}"); }
            """,
            Text("a", "rank: 2"));
        TestProject edited = project with { Sources = [project.Sources[0].Replace("Rank == 1", "Rank <= 2", StringComparison.Ordinal)] };

        Assert.Equal(GeneratorRun.Of(project).Files, GeneratorRun.Of(project).Then(_ => edited).Files);
        Assert.Equal(["False"], Run(project));
        Assert.Equal(["True"], Run(edited));
    }

    private static string[] Lines(string properties, string line, params (string Path, string Text)[] documents) => Run(With(
        $$"""
        [ArticleView] public readonly partial struct Post { {{properties}} }
        public static class Program
        {
            private static string Id(Post? post) => post?.Article.Id.ToString()[^1..] ?? "-";
            private static int Found(SearchFilter filter) { Span<SearchHit> hits = new SearchHit[9]; return Corpus.Search("text", hits, new SearchOptions { Filter = filter }); }
            private static string Facets(string field, bool byCount = true)
            {
                Span<FacetCount> facets = new FacetCount[9];
                int count = Corpus.All.GetFacets("", FacetField.Named(field), facets, out _);
                IEnumerable<string> lines = facets[..count].ToArray().Select(static facet => $"{facet.Value}={facet.Count}");
                return string.Join(' ', byCount ? lines : lines.OrderDescending(StringComparer.Ordinal));
            }

            public static IEnumerable<string> Run() => Post.All.Select(static post => {{line}});
        }
        """,
        documents));
}
