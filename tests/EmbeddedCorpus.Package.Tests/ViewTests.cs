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
            public partial Person? Author { get; }
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

    private Sandbox Project(string name, string properties, string framework) => package.CreateSandbox(name)
        .Project("Views.csproj", $"<TreatWarningsAsErrors>true</TreatWarningsAsErrors>{properties}", Items, framework)
        .Write("texts/quay.txt", "---\ntitle: The quay\ndate: 2024-05-17T23:00:00-10:00\nsection: politics\ntags: [ships, sea]\nauthor: 42\nrelated: [./storm.txt]\npriority: 1\nop-ed: false\n---\n\nThe ferry quay reopened.\n")
        .Write("texts/storm.txt", "---\ntitle: Storm\ndate: 2024-05-18\nsection: arts & culture\nsubtitle: It passed\nop-ed: true\n---\n\nThe storm passed.\n")
        .Write("texts/later.txt", "---\ndraft: true\n---\n\nNot yet.\n")
        .Write("people/42.txt", "---\nname: Anna Berg\n---\n\nA captain.\n")
        .Write("InLiterals.cs", View.Replace("STORAGE;", "Literals;").Replace("STORAGE", "InLiterals"))
        .Write("InResource.cs", View.Replace("STORAGE;", "Resource;").Replace("STORAGE", "InResource"))
        .Write("Program.cs", "Literals.Printer.Show();\nResource.Printer.Show();\n");

    private static void Check(string[] lines)
    {
        Assert.Equal(
            [
                "The quay|2024-05-17|Politics|-|ships, sea|Anna Berg|1|1|False|True",
                Quay.Replace("STORM", Storm),
                "Storm|2024-05-18|Arts|It passed||-|0|3|True|False",
                Storm,
                $"[{Storm}]",
            ],
            lines[..5]);
        Assert.Equal(lines[..5], lines[5..]);
    }
}
