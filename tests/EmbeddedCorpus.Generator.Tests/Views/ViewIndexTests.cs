using EmbeddedCorpus.Generator.Tests.Harness;
using static EmbeddedCorpus.Generator.Tests.Views.ViewProject;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>A view lists the articles with a value, and has a filter for each property.</summary>
public sealed class ViewIndexTests
{
    private const string Post = """
        public enum Section { Politics, World, [FieldName("arts & culture")] Arts }

        [ArticleView]
        public readonly partial struct Post
        {
            [Indexed] public partial Utf8Text Title { get; }
            [Indexed] public partial DateOnly? Date { get; }
            [Indexed] public partial Section? Section { get; }
            [Indexed] public partial TextList Tags { get; }
            [Indexed] public partial int? Size { get; }
            [Indexed] public partial bool? Open { get; }
            [DefaultValue(3)] public partial int Priority { get; }
            [DefaultValue(Kind.Short)] public partial Kind Kind { get; }
            public partial double? Score { get; }
        }

        public enum Kind { Short, Long }

        public static class Program
        {
            static string Names(IEnumerable<Post> posts) => string.Join(',', posts.Select(post => post.Article.Id.ToString()[7..]));

            static string Found(SearchFilter filter)
            {
                var hits = new SearchHit[10];
                int count = Corpus.Search("", hits, out int total, new SearchOptions { Filter = filter });
                return string.Join(',', hits.Take(count).Select(hit => hit.Article.Id.ToString()[7..])) + (count == total ? "" : "!");
            }

        """;

    private static readonly (string, string)[] s_texts =
    [
        Text("a", "title: The quay\ndate: 2024-05-17T23:00:00Z\nsection: politics\ntags: [ships, sea, ships]\nsize: 12\nopen: true\npriority: 1\nscore: 1.5"),
        Text("b", "title: '5'\ndate: 2024-05-17\nsection: arts & culture\ntags: ships\nsize: -7\nopen: false\nkind: long\nscore: -0.25"),
        Text("c", "title: Third\nsection: politics\nsize: 12\npriority: 3\nkind: short"),
    ];

    [Fact]
    public void Articles_are_listed_by_value() => Assert.Equal(
        ["a,c|b|", "b", "b,a|", "a,b|a|", "a,c|b|", "a|b", "b|"],
        Run(With(
            Post + """
                    public static IEnumerable<string> Run()
                    {
                        yield return $"{Names(Post.BySection(Section.Politics))}|{Names(Post.BySection(Section.Arts))}|{Names(Post.BySection(Section.World))}";
                        yield return Names(Post.ByTitle("5"));
                        yield return $"{Names(Post.ByDate(new(2024, 5, 17)))}|{Names(Post.ByDate(new(2024, 5, 18)))}";
                        yield return $"{Names(Post.ByTags("ships"))}|{Names(Post.ByTags("sea"))}|{Names(Post.ByTags("shi"))}";
                        yield return $"{Names(Post.BySize(12))}|{Names(Post.BySize(-7))}|{Names(Post.BySize(0))}";
                        yield return $"{Names(Post.ByOpen(true))}|{Names(Post.ByOpen(false))}";
                        yield return $"{Post.ByTitle("5")[0].Article.Id.ToString()[7..]}|{Names(Post.ByTitle("\ud800"))}";
                    }
                }
                """,
            s_texts)));

    [Fact]
    public void A_search_is_filtered_by_properties() => Assert.Equal(
        ["a,c", "b", "", "a,b", "a,c", "b,c", "a", "b", "a,c", "b", "a", "a,b|c", "a,b,c"],
        Run(With(
            Post.Replace("[Indexed] public partial Section? Section", "public partial Section? Section", StringComparison.Ordinal) + """
                    public static IEnumerable<string> Run()
                    {
                        yield return Sorted(Post.Where.Section(Section.Politics));
                        yield return Found(Post.Where.Section(Section.Arts) & !Post.Where.Open(true));
                        yield return Found(Post.Where.Section(Section.World));
                        yield return Found(Post.Where.Date(new(2024, 5, 17), new(2024, 6, 1)));
                        yield return Sorted(Post.Where.Size(12));
                        yield return Sorted(Post.Where.Priority(3));
                        yield return Found(Post.Where.Priority(0, 2));
                        yield return Found(Post.Where.Kind(Kind.Long));
                        yield return Sorted(Post.Where.Kind(Kind.Short));
                        yield return Found(Post.Where.Score(-1, 0));
                        yield return Found(Post.Where.Score(1.5));
                        yield return $"{Found(Post.Where.Tags("ships"))}|{Found(Post.Where.Title("Third"))}";
                        yield return Found(Post.Where.Priority(0, 10) | Post.Where.Score(double.MinValue, double.MaxValue));
                    }

                    static string Sorted(SearchFilter filter) => string.Join(',', Found(filter).Split(',').OrderBy(id => id, StringComparer.Ordinal));
                }
                """,
            s_texts)));

    [Fact]
    public void A_value_with_an_index_is_written_in_one_way() => Assert.Equal(
        [
            "a.txt 4:9 EC0030 The value 'Politics' of the field 'section' is written 'politics' in other articles, and the property 'Post.Section' has an index: write 'politics'",
            "a.txt 5:6 EC0030 The value '012' of the field 'size' is written '12' in other articles, and the property 'Post.Size' has an index: write '12'",
        ],
        Problems(
            """
            public enum Section { Politics, World }

            [ArticleView]
            public readonly partial struct Post
            {
                [Indexed] public partial Section? Section { get; }
                [Indexed] public partial int? Size { get; }
                public partial int? Other { get; }
            }
            """,
            ("corpus/a.txt", "---\ndate: 2024-05-18\ntitle: A\nsection: Politics\nsize: 012\nother: 012\n---\n\nText a.\n"),
            ("corpus/b.txt", "---\ndate: 2024-05-17\ntitle: B\nsection: politics\nsize: 12\nother: 12\n---\n\nText b.\n")));

    [Fact]
    public void An_index_needs_a_type_and_values() => Assert.Equal(
        [
            "'Post.Score' cannot be a part of an article view: an index of double is not supported: remove [Indexed], and use a range of Where",
            "'Post.Size' cannot be a part of an article view: an index finds only values that articles have: remove [Indexed] or [DefaultValue]",
            "'Post' cannot be a part of an article view: the generated code has a member 'Where': rename this member",
            "'Post' cannot be a part of an article view: the generated code has a member 'BySection': rename this member",
        ],
        Messages(
            """
            [ArticleView]
            public readonly partial struct Post
            {
                [Indexed] public partial double? Score { get; }
                [Indexed, DefaultValue(1)] public partial int Size { get; }
                [Indexed] public partial Utf8Text? Section { get; }
                public static int Where() => 1;
                public static int BySection(string section) => 1;
            }
            """,
            ("corpus/a.txt", "---\nscore: 1\nsection: x\nsize: 2\n---\n\nText a.\n")));

    private static string[] Messages(string code, params (string, string)[] texts) =>
        [.. GeneratorRun.Of(With(code, texts)).Diagnostics.Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).OrderBy(static message => message.StartsWith("'Post'", StringComparison.Ordinal) ? 1 : 0)];

    private static string[] Problems(string code, params (string, string)[] texts) =>
        [.. GeneratorRun.Of(With(code, texts)).Diagnostics.Select(static diagnostic =>
        {
            Microsoft.CodeAnalysis.FileLinePositionSpan line = diagnostic.Location.GetLineSpan();
            return $"{Path.GetFileName(line.Path)} {line.StartLinePosition.Line + 1}:{line.StartLinePosition.Character} {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
        })];
}
