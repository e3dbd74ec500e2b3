using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Article views through the package: over both storages, with JSON and as native code, and for net8.0 with C# 13.</summary>
public class ViewTests(PackageFixture package)
{
    // The same view over each corpus. The serializer's generator sees the declarations of the user, and nothing of ours.
    private const string View = """
        using System.ComponentModel;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using EmbeddedCorpus;

        namespace STORAGE;

        [JsonConverter(typeof(JsonStringEnumConverter<Section>))]
        public enum Section { Politics, World, [FieldName("arts & culture")] Arts }

        [ArticleView("STORAGE")]
        public readonly partial struct Post
        {
            public partial Utf8Text Title { get; }
            public partial DateOnly Date { get; }
            [Indexed] public partial Section Section { get; }
            public partial Utf8Text? Subtitle { get; }
            [Indexed] public partial TextList Tags { get; }
            [Indexed] public partial Person? Author { get; }
            public partial CorpusList<Post> Related { get; }
            [DefaultValue(3)] public partial int Priority { get; }
            [FieldName("op-ed")] public partial bool Opinion { get; }
            public bool IsTop => Priority == 1;
        }

        [ArticleView("People")]
        public readonly partial struct Person
        {
            public partial Utf8Text Name { get; }
        }

        public static class Printer
        {
            public static void Show()
            {
                foreach (Post post in Post.All)
                {
                    Console.WriteLine($"{post.Title}|{post.Date:O}|{post.Section}|{post.Subtitle?.ToString() ?? "-"}|{post.Tags}|{post.Author?.Name.ToString() ?? "-"}|{post.Related.Count}|{post.Priority}|{post.Opinion}|{post.IsTop}");
                    Console.WriteLine(JsonSerializer.Serialize(post, STORAGEJson.Default.Post));
                }

                foreach (Post post in Post.BySection(Section.Politics))
                {
                    Console.WriteLine($"{post.Title} {Post.ByTags("sea").Count} {Post.ByAuthor(Person.All[0])[0] == post} {post.Article.Id}");
                }

                SearchHit[] hits = new SearchHit[4];
                int found = App.STORAGE.Search("ferry OR storm", hits, new SearchOptions { Filter = Post.Where.Section(Section.Politics) & !SearchFilter.Field("lang", "fr") });
                Console.WriteLine($"{found} {hits[0].Article.Id}");
                Console.WriteLine(JsonSerializer.Serialize(Post.From(Post.All[0].Article).Related, STORAGEJson.Default.CorpusListPost));
            }
        }

        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
        [JsonSerializable(typeof(Post))]
        [JsonSerializable(typeof(CorpusList<Post>))]
        partial class STORAGEJson : JsonSerializerContext;
        """;

    private const string Items = """
        <CorpusDocument Include="texts/**/*.txt" Corpus="InLiterals" Storage="Literals" />
        <CorpusDocument Include="texts/**/*.txt" Corpus="InResource" Storage="Resource" />
        <CorpusDocument Include="people/**/*.txt" Corpus="People" />
        """;

    private const string Quay = """{"title":"The quay","date":"2024-05-17","section":"Politics","subtitle":null,"tags":["ships","sea"],"author":{"name":"Anna Berg"},"related":[STORM],"priority":1,"opinion":false,"isTop":true}""";
    private const string Storm = """{"title":"Storm","date":"2024-05-18","section":"Arts","subtitle":"It passed","tags":[],"author":null,"related":[],"priority":3,"opinion":true,"isTop":false}""";

    [Fact]
    public async Task Native_code_reads_views_of_both_storages_and_writes_them_as_JSON()
    {
        Needs.NativeLinker();
        Sandbox sandbox = Project("views", "<SuppressTrimAnalysisWarnings>false</SuppressTrimAnalysisWarnings><TrimmerSingleWarn>false</TrimmerSingleWarn>", "net10.0");
        ProcessResult publish = await sandbox.DotNet(
            "publish", "-nologo", "-o", "out", "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", "-p:CppCompilerAndLinker=gcc", "-p:LinkerFlavor=bfd");
        publish.Succeeded();
        Assert.Empty(publish.Diagnostics);

        Check((await sandbox.Execute("out/Views")).Succeeded().Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_project_for_net8_needs_CSharp_13_only()
    {
        Sandbox sandbox = Project("views-net8", "<LangVersion>13</LangVersion><RollForward>Major</RollForward>", "net8.0");
        ProcessResult build = await sandbox.Build();
        build.Succeeded();
        Assert.Empty(build.Diagnostics);
        Check(await sandbox.RunBuilt());

        sandbox.Write("texts/storm.txt", "---\ntitle: Storm\ndate: 2024-05-18\nsection: sports\nop-ed: maybe\nauthor: 43\n---\n\nThe storm passed.\n");
        string[] lines = [.. (await sandbox.Build()).Diagnostics.Where(static line => line.Contains("storm.txt", StringComparison.Ordinal)).Select(static line => line[..line.IndexOf(": The", StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(["storm.txt(4,10): error EC0030", "storm.txt(5,8): error EC0030", "storm.txt(6,9): error EC0034"], lines.Select(static line => line[line.IndexOf("storm.txt", StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task A_program_declares_views_of_the_corpora_of_a_library()
    {
        const string Post = """
            [ArticleView(typeof(Library.STORAGE))]
            public readonly partial struct STORAGEPost
            {
                public partial Utf8Text Title { get; }
                [Indexed] public partial Section Section { get; }
                public partial int? Priority { get; }
                public partial Library.Person? Author { get; }
            }

            """;
        const string Show = """
            foreach (STORAGEPost post in STORAGEPost.All) Console.WriteLine($"{post.Title} {post.Section} {post.Priority} {post.Author?.Name}");
            Console.WriteLine($"{STORAGEPost.BySection(Section.Arts)[0].Title} {STORAGEPost.TryFrom(Library.Person.All[0].Article, out _)}");

            """;
        Sandbox sandbox = package.CreateSandbox("views-library")
            .Project("lib/Library.csproj", "<EmbeddedCorpusVisibility>public</EmbeddedCorpusVisibility>", Items, isLibrary: true)
            .Write("lib/texts/quay.txt", "---\ntitle: The quay\nsection: politics\nauthor: 42\npriority: 1\n---\n\nThe ferry quay reopened.\n")
            .Write("lib/texts/storm.txt", "---\ntitle: Storm\nsection: arts & culture\n---\n\nThe storm passed.\n")
            .Write("lib/people/42.txt", "---\nname: Anna Berg\n---\n\nA captain.\n")
            .Write("lib/Person.cs", """namespace Library; [EmbeddedCorpus.ArticleView("People")] public readonly partial struct Person { public partial EmbeddedCorpus.Utf8Text Name { get; } }""")
            .Project("app/App.csproj", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", """<ProjectReference Include="../lib/Library.csproj" />""")
            .Write("app/Program.cs", "using EmbeddedCorpus;\n" + Show.Replace("STORAGE", "InLiterals") + Show.Replace("STORAGE", "InResource")
                + "public enum Section { Politics, [FieldName(\"arts & culture\")] Arts }\n" + Post.Replace("STORAGE", "InLiterals") + Post.Replace("STORAGE", "InResource"));

        string[] lines = ["The quay Politics 1 Anna Berg", "Storm Arts  ", "Storm False"];
        string[] expected = [.. lines, .. lines];
        Assert.Equal(expected, await sandbox.Run("app"));

        sandbox.Write("lib/texts/storm.txt", "---\ntitle: Storm\nsection: sports\npriority: high\n---\n\nThe storm passed.\n");
        string[] errors = [.. (await sandbox.DotNet("build", "app", "-nologo")).Diagnostics.Where(static line => line.Contains("error EC", StringComparison.Ordinal)).Select(static line => line[line.IndexOf("Program.cs", StringComparison.Ordinal)..line.IndexOf(": The", StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(["Program.cs(11,38): error EC0030", "Program.cs(12,25): error EC0030", "Program.cs(19,38): error EC0030", "Program.cs(20,25): error EC0030"], errors);
    }

    private Sandbox Project(string name, string properties, string framework) => package.CreateSandbox(name)
        .Project("Views.csproj", $"<RootNamespace>App</RootNamespace><TreatWarningsAsErrors>true</TreatWarningsAsErrors>{properties}", Items, framework)
        .Write("texts/quay.txt", "---\ntitle: The quay\ndate: 2024-05-17T23:00:00-10:00\nsection: politics\ntags: [ships, sea]\nauthor: 42\nrelated: [./storm.txt]\npriority: 1\nop-ed: false\n---\n\nThe ferry quay reopened.\n")
        .Write("texts/storm.txt", "---\ntitle: Storm\ndate: 2024-05-18\nsection: arts & culture\nsubtitle: It passed\nop-ed: true\n---\n\nThe storm passed.\n")
        .Write("texts/later.txt", "---\ndraft: true\n---\n\nNot yet.\n")
        .Write("people/42.txt", "---\nname: Anna Berg\n---\n\nA captain.\n")
        .Write("InLiterals.cs", View.Replace("namespace STORAGE;", "namespace Literals;").Replace("STORAGE", "InLiterals"))
        .Write("InResource.cs", View.Replace("namespace STORAGE;", "namespace Resource;").Replace("STORAGE", "InResource"))
        .Write("Program.cs", "Literals.Printer.Show();\nResource.Printer.Show();\n");

    private static void Check(string[] lines)
    {
        Assert.Equal(
            [
                "The quay|2024-05-17|Politics|-|ships, sea|Anna Berg|1|1|False|True",
                Quay.Replace("STORM", Storm),
                "Storm|2024-05-18|Arts|It passed||-|0|3|True|False",
                Storm,
                "The quay 1 True quay",
                "1 quay",
                $"[{Storm}]",
            ],
            lines[..7]);
        Assert.Equal(lines[..7], lines[7..]);
    }
}
