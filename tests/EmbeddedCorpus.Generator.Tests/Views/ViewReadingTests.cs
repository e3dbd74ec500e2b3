using EmbeddedCorpus.Generator.Tests.Harness;
using static EmbeddedCorpus.Generator.Tests.Views.ViewProject;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>A view reads the fields of its articles.</summary>
public sealed class ViewReadingTests
{
    private const string Post = """
        public enum Section { Politics, World, [FieldName("arts & culture")] Arts }

        [ArticleView]
        public readonly partial struct Post
        {
            /// <summary>The title.</summary>
            public partial Utf8Text Title { get; }
            public partial DateOnly Date { get; }
            [Indexed] public partial Section Section { get; }
            public partial Utf8Text? Subtitle { get; }
            [Indexed] public partial TextList Tags { get; }
            [DefaultValue(3)] public partial int Priority { get; }
            [FieldName("op-ed")] public partial bool Opinion { get; }
            public bool IsTop => Priority == 1;
        }

        """;

    private static readonly (string, string)[] s_texts =
    [
        Text("a", "title: The quay\ndate: 2024-05-17T23:00:00-10:00\nsection: politics\nsubtitle: It is open\ntags: [ships, sea]\npriority: 1\nop-ed: false"),
        Text("b", "title: '5'\ndate: 2024-05-18\nsection: arts & culture\ntags: ships\nop-ed: true"),
    ];

    [Fact]
    public void A_program_reads_typed_fields()
    {
        string[] lines = Run(With(
            Post + """
                public static class Program
                {
                    public static IEnumerable<string> Run()
                    {
                        foreach (Post post in Post.All)
                            yield return $"{post.Title}|{post.Date:O}|{post.Section}|{post.Subtitle?.ToString() ?? "-"}|{string.Join('+', post.Tags)}|{post.Priority}|{post.Opinion}|{post.IsTop}";
                    }
                }
                """,
            s_texts));

        Assert.Equal(["The quay|2024-05-17|Politics|It is open|ships+sea|1|False|True", "5|2024-05-18|Arts|-|ships|3|True|False"], lines);
    }

    [Theory]
    [InlineData("Utf8Text Title", "a: The field|b: A storm|c: The quay is open|d: ")]
    [InlineData("Utf8Text? Title", "a: The field|b: A storm|c: The quay is open|d: null")]
    [InlineData("TextList Title", "a: The field|b: |c: |d: ")]
    public void A_title_is_the_headline_where_an_article_has_no_such_field(string property, string lines)
    {
        TestProject project = With(
            $$"""
                [ArticleView] public readonly partial struct Post { public partial {{property}} { get; } }
                public static class Program
                {
                    public static IEnumerable<string> Run()
                    {
                        foreach (Post post in Post.All)
                            yield return $"{post.Article.Id.ToString()[^1..]}: {(post.Title is object title ? title.ToString() : "null")}";
                    }
                }
                """,
            ("corpus/a.txt", "---\ntitle: The field\n---\n\nThe quay is open\n\nThe ferry came.\n"),
            ("corpus/b.txt", "date 2024-05-17 A storm\n\nThe ferry stayed.\n"),
            ("corpus/c.txt", "The quay is open\n\nThe ferry came.\n"),
            ("corpus/d.txt", property.StartsWith("Utf8Text ", StringComparison.Ordinal) ? "Another headline\n\nText.\n" : "The ferry came on Friday, and left again.\n"));
        Assert.Equal(lines.Split('|').Select(line => line == "d: " && property == "Utf8Text Title" ? "d: Another headline" : line).Order(StringComparer.Ordinal), Run(project).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_date_is_the_day_of_the_article()
    {
        string[] lines = Run(With(
            """
                [ArticleView] public readonly partial struct Post { public partial DateOnly? Date { get; } [FieldName("date")] public partial DateTimeOffset? Moment { get; } public partial DateOnly? Updated { get; } }
                public static class Program
                {
                    public static IEnumerable<string> Run()
                    {
                        foreach (Post post in Post.All) yield return $"{post.Article.Id.ToString()[^1..]}: {post.Date:O} {post.Moment:O} {post.Updated:O}";
                    }
                }
                """,
            Text("a", "date: 2024-05-17T23:30:00-10:00\nupdated: 2024-05-18"),
            Text("b", "updated: 2024-05-19T00:10:00+14:00")));
        Assert.Equal(["b:   2024-05-19", "a: 2024-05-17 2024-05-17T23:30:00.0000000-10:00 2024-05-18"], lines.OrderByDescending(static line => line, StringComparer.Ordinal));
    }

    [Fact]
    public void A_view_is_a_value_that_belongs_to_an_article()
    {
        string[] lines = Run(With(
            Post + """
                public static class Program
                {
                    public static IEnumerable<string> Run()
                    {
                        Article article = Corpus.Articles[1];
                        Post post = Post.From(article);
                        Post same = Post.All[1];
                        object boxed = same;
                        yield return $"{post == same} {post != Post.All[0]} {post.Equals(boxed)} {post.GetHashCode() == same.GetHashCode()} {post.Article == article} {new HashSet<Post>(Post.All) { post }.Count}";
                        yield return $"{post} {Post.TryFrom(article, out Post other)} {other == post} {Post.TryFrom(default, out other)} {other == default}";
                        Post none = default;
                        yield return $"[{none.Title}] {none.Date:O} {none.Section} {none.Subtitle.HasValue} {none.Tags.Count} {none.Priority} {none.Opinion} {none.Article.IsDefault} [{none}]";
                        string message;
                        try { Post.From(default); message = ""; }
                        catch (ArgumentException exception) { message = exception.Message; }
                        yield return message;
                    }
                }
                """,
            s_texts));

        Assert.Equal(
            [
                "True True True True True 2",
                "2024-05-18 5 True True False True",
                "[] 0001-01-01 Politics False 0 3 False True []",
                "The view reads articles of the corpus 'Corpus', and the article is the default value. (Parameter 'article')",
            ],
            lines);
    }

    [Fact]
    public void Reading_every_property_allocates_nothing()
    {
        string[] lines = Run(With(
            Post + """
                public static class Program
                {
                    private static long Read()
                    {
                        long sum = 0;
                        foreach (Post post in Post.All)
                        {
                            sum += post.Title.Length + post.Date.Day + (int)post.Section + (post.Subtitle is { } subtitle ? subtitle.Length : 0) + post.Priority + (post.Opinion ? 1 : 0);
                            foreach (Utf8Text tag in post.Tags) sum += tag.Length;
                            sum += post == Post.From(post.Article) && post.GetHashCode() == post.Article.GetHashCode() ? 1 : 0;
                        }

                        return sum;
                    }

                    public static IEnumerable<string> Run()
                    {
                        long first = Read();
                        long allocated;
                        int collections;
                        long again;
                        do
                        {
                            collections = GC.CollectionCount(0);
                            long before = GC.GetAllocatedBytesForCurrentThread();
                            again = Read();
                            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                        }
                        while (GC.CollectionCount(0) != collections);
                        yield return $"{first == again} {allocated}";
                    }
                }
                """,
            s_texts));

        Assert.Equal(["True 0"], lines);
    }

    [Theory]
    [InlineData("OpEd", "op-ed")]
    [InlineData("OpEd", "op_ed")]
    [InlineData("OpEd", "'Op Ed'")]
    [InlineData("OpEd", "opEd")]
    [InlineData("ID2", "id2")]
    [InlineData("Überschrift", "überschrift")]
    public void A_field_has_the_name_of_its_property_whatever_case_and_separators(string property, string field)
    {
        string[] lines = Run(With(
            $$"""
            [ArticleView] public readonly partial struct Post { public partial int {{property}} { get; } }
            public static class Program { public static IEnumerable<string> Run() => Post.All.Select(post => $"{post.{{property}}}"); }
            """,
            Text("a", $"{field}: 7")));

        Assert.Equal(["7"], lines);
    }

    [Fact]
    public void A_name_in_camel_case_comes_first_and_a_chosen_name_is_exact()
    {
        string[] lines = Run(With(
            """
            [ArticleView] public readonly partial struct Post { public partial int OpEd { get; } [FieldName("op-ed")] public partial int Other { get; } [FieldName("OP-ED")] public partial int? None { get; } }
            public static class Program { public static IEnumerable<string> Run() => Post.All.Select(post => $"{post.OpEd} {post.Other} {post.None}"); }
            """,
            Text("a", "op-ed: 7\nopEd: 8")));

        Assert.Equal(["8 7 "], lines);
    }

    [Fact]
    public void Each_type_has_values_null_and_defaults()
    {
        const string Types = "bool sbyte byte short ushort int uint long ulong double decimal DateOnly DateTimeOffset Kind";
        const string Values = "true -1 2 -3 4 -5 6 -7 8 9.5 1.10 2024-02-29 2024-02-29T10:00:00+02:00 b";
        const string Defaults = "true|(sbyte)-1|(byte)2|(short)-3|\"4\"|-5|6u|-7L|8ul|9.5|\"1.10\"|\"2024-02-29\"|\"2024-02-29T10:00:00+02:00\"|Kind.B";
        string[] types = Types.Split(' ');
        string properties = string.Concat(types.Select((type, index) =>
            $"public partial {type} V{index} {{ get; }} public partial {type}? N{index} {{ get; }} public partial {type}? M{index} {{ get; }} [DefaultValue({Defaults.Split('|')[index]})] public partial {type} D{index} {{ get; }} [DefaultValue({Defaults.Split('|')[index]})] public partial {type}? E{index} {{ get; }}\n"));
        string checks = string.Concat(types.Select((_, index) => $"yield return Invariant($\"{{post.V{index}}} {{post.V{index}.Equals(post.N{index}!.Value)}} {{post.M{index} is null}} {{post.D{index}.Equals(post.V{index})}} {{post.E{index}!.Value.Equals(post.V{index})}}\");\n"));
        string[] lines = Run(With(
            $$"""
            public enum Kind : byte { A = 5, B = 200 }
            [ArticleView] public readonly partial struct Post { {{properties}} }
            public static class Program
            {
                private static string Invariant(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
                public static IEnumerable<string> Run() { Post post = Post.All[0]; {{checks}} }
            }
            """,
            Text("a", string.Join('\n', Values.Split(' ').SelectMany(static (value, index) => new[] { $"v{index}: {value}", $"n{index}: {value}" })))));

        Assert.Equal(
            "True|-1|2|-3|4|-5|6|-7|8|9.5|1.10|02/29/2024|02/29/2024 10:00:00 +02:00|B".Split('|').Select(static value => value + " True True True True"),
            lines);
    }

    [Fact]
    public void Structs_may_be_nested_in_other_namespaces_and_named_like_keywords()
    {
        TestProject project = With(
            """
            public static partial class Site { internal partial struct Inner { [ArticleView] internal partial struct @event { internal partial int? @class { get; } public override string ToString() => $"event {@class}"; } } 
              internal static string All() => string.Join(", ", Inner.@event.All); }
            public static class Program { public static IEnumerable<string> Run() => [Site.All(), Deep.Er.Post.All[0].Rank.ToString(), new Global().Read()]; }
            public class Global { public string Read() => global::GlobalPost.All[0].Rank.ToString(); }
            """,
            Text("a", "class: 7\nrank: 8"));

        Assert.Equal(["event 7", "8", "8"], Run(project with
        {
            Sources = [.. project.Sources, "namespace Deep.Er { using EmbeddedCorpus; [ArticleView] partial struct Post { public partial int Rank { get; } } }", "[EmbeddedCorpus.ArticleView] public partial struct GlobalPost { internal partial int Rank { get; } }"],
        }));
    }

    [Fact]
    public void A_view_reads_the_corpus_that_it_names()
    {
        TestProject project = With(
            """
            [ArticleView("News")] public readonly partial struct Post { public partial int Rank { get; } }
            [ArticleView] public readonly partial struct Page { public partial int Rank { get; } }
            public static class Program { public static IEnumerable<string> Run() => [Post.All[0].Rank.ToString(), Page.All[0].Rank.ToString(), $"{Page.TryFrom(News.Articles[0], out _)}"]; }
            """,
            Text("a", "x: 1\nrank: 2"));

        Assert.Equal(["1", "2", "False"], Run(project.Add("news/b.txt", "---\nrank: 1\n---\nNews.\n", "News")));
    }
}
