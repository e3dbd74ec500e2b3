using System.Collections.Immutable;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using static EmbeddedCorpus.Generator.Tests.Views.ViewProject;

namespace EmbeddedCorpus.Generator.Tests.Views;

/// <summary>A project declares views of a corpus that is in a referenced library, and has none of its texts.</summary>
public sealed class ReferencedViewTests
{
    private const string Post = """
        public enum Section { Politics, World, [FieldName("arts & culture")] Arts }

        [ArticleView(typeof(Lib.Corpus))]
        public readonly partial struct Post
        {
            public partial Utf8Text Title { get; }
            public partial DateOnly Date { get; }
            [Indexed] public partial Section Section { get; }
            public partial Utf8Text? Subtitle { get; }
            [Indexed] public partial TextList Tags { get; }
            [Indexed] public partial int Rank { get; }
            [DefaultValue(3)] public partial int Priority { get; }
            [FieldName("op-ed")] public partial bool Opinion { get; }
            public partial CorpusList<Post> Related { get; }
            public partial Lib.Person? Author { get; }
            public partial double Price { get; }
            public partial DateTimeOffset? Moment { get; }
        }

        """;

    private const string Program = """
        public static class Program
        {
            public static IEnumerable<string> Run()
            {
                foreach (Post post in Post.All)
                    yield return $"{post.Title}|{post.Date:O}|{post.Section}|{post.Subtitle?.ToString() ?? "-"}|{string.Join('+', post.Tags)}|{post.Rank}|{post.Priority}|{post.Opinion}|{string.Join('+', post.Related.Select(x => x.Title.ToString()))}|{post.Author?.Name.ToString() ?? "-"}|{post.Price}|{post.Moment:O}";
                yield return $"{string.Join('+', Post.BySection(Section.Arts))} {Post.ByTags("sea").Count} {Post.ByRank(2).Count} {Post.From(Lib.Corpus.Articles[0]) == Post.All[0]} {default(Post).Rank} {default(Post).Title.Length}";
                SearchHit[] hits = new SearchHit[4];
                yield return $"{Lib.Corpus.Search("text", hits, new SearchOptions { Filter = Post.Where.Section(Section.Arts) & Post.Where.Rank(1, 2) })}";
            }
        }
        """;

    private static readonly (string, string)[] s_texts =
    [
        Text("a", "title: The quay\ndate: 2024-05-17\nsection: politics\nsubtitle: It is open\ntags: [ships, sea]\nrank: 1\npriority: 1\nop-ed: false\nrelated: [./b.txt]\nauthor: people/42\nprice: 1.5\nmoment: 2024-05-17T10:00:00+02:00"),
        Text("b", "title: Storm\ndate: 2024-05-18\nsection: arts & culture\ntags: sea\nrank: 2\nop-ed: true\nprice: 2"),
    ];

    [Fact]
    public void A_program_reads_the_fields_of_a_library() => Assert.Equal(
        [
            "The quay|2024-05-17|Politics|It is open|ships+sea|1|1|False|Storm|Anna Berg|1.5|2024-05-17T10:00:00.0000000+02:00",
            "Storm|2024-05-18|Arts|-|sea|2|3|True||-|2|",
            "2024-05-18 Storm 2 1 True 0 0",
            "1",
        ],
        Run(Post + Program, Library(s_texts)));

    [Fact]
    public void A_library_with_other_keys_needs_no_new_build_of_the_program()
    {
        GeneratorRun run = GeneratorRun.Of(App(Post + Program, Library(s_texts))).CompilesAsIfHandwritten().Reports();

        // A first text with other fields before the others gives each field another key.
        (string, string) first = Text("0", "extra: 1\nprice: 9\nop-ed: true\nrank: 7\ntags: []\nsection: world\ntitle: First\ndate: 2024-01-01");
        using LoadedApp app = LoadedApp.Of(run, Library([.. s_texts, first]));
        string[] lines = [.. (IEnumerable<string>)app.Class("App.Program").GetMethod("Run")!.Invoke(null, null)!];

        Assert.Equal("First|2024-01-01|World|-||7|3|True||-|9|", lines[0]);
        Assert.Equal("The quay|2024-05-17|Politics|It is open|ships+sea|1|1|False|Storm|Anna Berg|1.5|2024-05-17T10:00:00.0000000+02:00", lines[1]);
    }

    [Theory]
    [InlineData("int Rank", "rank: 1", "rank: x", "EC0030 The value 'x' of the field 'rank' is not of the type int of the property 'Post.Rank': write a whole number from -2147483648 to 2147483647")]
    [InlineData("byte Rank", "rank: 1", "rank: 256", "EC0030 The value '256' of the field 'rank' is not of the type byte of the property 'Post.Rank': write a whole number from 0 to 255")]
    [InlineData("bool Open", "open: true", "open: yes", "EC0030 The value 'yes' of the field 'open' is not of the type bool of the property 'Post.Open': write true or false")]
    [InlineData("DateOnly Seen", "seen: 2024-05-17", "seen: 17.5.2024", "EC0030 The value '17.5.2024' of the field 'seen' is not of the type DateOnly of the property 'Post.Seen': write a day as yyyy-MM-dd")]
    [InlineData("Mood Mood", "mood: glad", "mood: sadd", "EC0030 The value 'sadd' of the field 'mood' is not of the type Mood of the property 'Post.Mood': did you mean 'Sad'?")]
    [InlineData("double Price", "price: 1.5", "price: 1,5", "EC0030 The value '1,5' of the field 'price' is not of the type double of the property 'Post.Price': write a number with a point, such as 1.5")]
    [InlineData("Utf8Text Kind", "kind: a", "kind: [b, c]", "EC0030 The list of the field 'kind' has several values, and the property 'Post.Kind' takes only one: write one value without a list")]
    [InlineData("int Rank", "rank: 1", "other: 1", "EC0031 An article of the corpus 'Lib.Corpus' has no field 'rank', which the property 'Post.Rank' needs: make the type of the property nullable, or give it a [DefaultValue]")]
    [InlineData("int Rank", "rank: 1", "rank:", "EC0031 The article has no value in the field 'rank', which the property 'Post.Rank' needs: write a value, or make the type of the property nullable")]
    [InlineData("int Rnak", "rank: 1", "rank: 2", "EC0031 No article of the corpus 'Lib.Corpus' has a field 'rnak', which the property 'Post.Rnak' needs: did you mean 'rank'?")]
    [InlineData("int? Rnak", "rank: 1", "rank: 2", "EC0032 No property reads the field 'rank': did you mean 'rnak', which the property 'Post.Rnak' reads?")]
    [InlineData("int? Rank", "rank: 1", "other: 2", "")]
    [InlineData("Utf8Text Rank", "rank: 1", "rank: x", "")]
    [InlineData("long Rank", "rank: 9999999999", "rank: -1", "")]
    public void A_field_is_checked_at_the_property(string property, string first, string second, string problem)
    {
        string code = "public enum Mood { Glad, Sad }\n[ArticleView(typeof(Lib.Corpus))] public readonly partial struct Post { public partial " + property + " { get; } }";
        foreach (bool isLong in (bool[])[false, true])
        {
            // More values than a summary has all of.
            IEnumerable<(string, string)> more = isLong && !property.StartsWith("Mood", StringComparison.Ordinal) && first.Split(": ") is [string name, string value]
                ? Enumerable.Range(0, 100).Select(number => Text($"n{number}", $"{name}: {Other(value, number)}"))
                : [];
            GeneratorRun run = GeneratorRun.Of(App(code, Library([Text("a", first), Text("b", second), .. more])));

            Assert.Equal(problem, string.Join(" / ", run.Diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(null)}")));
            Assert.All(run.Diagnostics, diagnostic => Assert.Equal(code.Split('\n')[1].IndexOf(property[property.IndexOf(' ')..] + " {", StringComparison.Ordinal) + 1, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        }
    }

    [Theory]
    [InlineData("typeof(Lib.Other)", "EC0033 'Post' cannot be a part of an article view: there is no corpus 'Lib.Lib.Other': name the class of a corpus, and set EmbeddedCorpusVisibility to public in its project")]
    [InlineData("\"Corpus\"", "EC0033 'Post' cannot be a part of an article view: there is no corpus 'Corpus': name a corpus of this project, or the class of a corpus in a referenced library, such as typeof(Library.Corpus)")]
    public void A_corpus_that_is_not_known_is_reported(string corpus, string problem)
    {
        GeneratorRun run = GeneratorRun.Of(App($"[ArticleView({corpus})] public readonly partial struct Post {{ public partial int Rank {{ get; }} }}", Library(s_texts)));

        Assert.Equal(problem, string.Join(" / ", run.Diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(null)}")));
    }

    [Theory]
    [InlineData("typeof(Corpus)")]
    [InlineData("typeof(App.Corpus)")]
    [InlineData("typeof(global::App.Corpus)")]
    [InlineData("\"Corpus\"")]
    public void A_class_of_the_project_is_named_as_a_string_or_as_a_type(string corpus)
    {
        TestProject project = With(
            $"[ArticleView({corpus})] public readonly partial struct Post {{ public partial int Rank {{ get; }} }}\npublic static class Program {{ public static IEnumerable<string> Run() => Post.All.Select(post => post.Rank.ToString()); }}",
            Text("a", "rank: 5"));

        Assert.Equal(["5"], ViewProject.Run(project));
    }

    [Fact]
    public void An_enum_of_many_values_is_not_known()
    {
        (string, string)[] texts = [.. Enumerable.Range(0, 65).Select(static number => Text($"n{number}", $"kind: a{number}"))];
        GeneratorRun run = GeneratorRun.Of(App("public enum Kind { A0 }\n[ArticleView(typeof(Lib.Corpus))] public readonly partial struct Post { public partial Kind Kind { get; } }", Library(texts)));

        Assert.Equal("EC0030 The list of values of the field 'kind' is not known here, because it has more than 64 values: declare the property 'Post.Kind' as Utf8Text", Assert.Single(run.Diagnostics) is var one ? $"{one.Id} {one.GetMessage(null)}" : "");
    }

    [Fact]
    public void An_internal_corpus_describes_no_fields() => Assert.DoesNotContain(
        GeneratorRun.Of(TestProject.With(s_texts[0])).Files.Keys, static name => name.Contains("Fields", StringComparison.Ordinal));

    [Fact]
    public void A_new_text_with_known_values_describes_the_same_fields()
    {
        GeneratorRun first = GeneratorRun.Of(TestProject.With(s_texts[0]).Set("EmbeddedCorpusVisibility", "public"));
        GeneratorRun run = first.Then(static project => project.Edit("corpus/a.txt", s_texts[0].Item2 + "More words.\n"));

        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(run.Result.TrackedSteps[StepNames.Fields].SelectMany(static step => step.Outputs)).Reason);
    }

    // A value of the same type as another.
    private static string Other(string value, int number) => value switch
    {
        "true" => number % 2 == 0 ? "true" : "false",
        "2024-05-17" => new DateOnly(2020, 1, 1).AddDays(number).ToString("O"),
        "1.5" => $"{number}.5",
        _ => $"{number}",
    };

    private static string[] Run(string code, byte[] library)
    {
        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(App(code, library)).CompilesAsIfHandwritten().Reports(), library);
        return [.. (IEnumerable<string>)app.Class("App.Program").GetMethod("Run")!.Invoke(null, null)!];
    }

    private static TestProject App(string code, byte[] library) => With(code) with { Libraries = [MetadataReference.CreateFromImage(ImmutableArray.Create(library))] };

    private static byte[] Library((string Path, string Text)[] texts)
    {
        TestProject project = TestProject.With(texts).Set("RootNamespace", "Lib").Set("EmbeddedCorpusVisibility", "public").Add("people/42.txt", "---\nname: Anna Berg\n---\n\nA captain.\n", "People");
        project = project with
        {
            Assembly = "Lib",
            Sources = ["namespace Lib; [EmbeddedCorpus.ArticleView(\"People\")] public readonly partial struct Person { public partial EmbeddedCorpus.Utf8Text Name { get; } } public static class Other { }"],
        };
        return LoadedApp.Emit(GeneratorRun.OfMany(project).Output);
    }
}
