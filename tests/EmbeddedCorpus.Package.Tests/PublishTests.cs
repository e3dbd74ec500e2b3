using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class PublishTests(PackageFixture package)
{
    private const string Program = """
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using EmbeddedCorpus;
        using Published;

        Show(InLiterals.Articles.ReadMeEverywhere);
        Show(InResource.Articles.ReadMeEverywhere);

        static void Show(Article article)
        {
            Console.WriteLine($"{article.Date:yyyy-MM-dd} {article.Headline} {article.Quotes[0].Speaker?.Name}");
            Console.WriteLine(JsonSerializer.Serialize(article, Json.Default.Article));
            Console.WriteLine(JsonSerializer.Serialize(article.Quotes, Json.Default.CorpusListQuote));
        }

        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
        [JsonSerializable(typeof(Article))]
        [JsonSerializable(typeof(CorpusList<Quote>))]
        partial class Json : JsonSerializerContext;
        """;

    // One program with a corpus of each storage over the same file.
    private const string Corpora = """
        <CorpusDocument Include="articles/**/*.txt" Corpus="InLiterals" Storage="Literals" />
        <CorpusDocument Include="articles/**/*.txt" Corpus="InResource" Storage="Resource" />
        """;

    private const string Text = "date 2024-01-31 Read me everywhere\n\n“It works,” said Jane Doe.\n";

    private const string Quote = """{"article":"a","text":"It works,","kind":"Direct","isInHeadline":false,"speaker":"Jane Doe","speakerMention":"Jane Doe","cue":"said","attribution":"Explicit","paragraph":0,"origin":null}""";

    // NativeAOT links with gcc where there is no clang.
    private const string Native = "-p:PublishAot=true -p:CppCompilerAndLinker=gcc -p:LinkerFlavor=bfd";

    // NativeAOT trims too.
    [Fact]
    public async Task A_published_program_reads_its_texts_and_publishing_warns_of_nothing()
    {
        Needs.NativeLinker();
        await Publish("native-aot", "net10.0", Native);
    }

    [Fact]
    [Trait(Needs.Nightly, "full")]
    public async Task A_trimmed_program_in_a_single_file_for_net8_reads_its_texts()
    {
        Needs.Night();
        await Publish("trimmed-single-file", "net8.0", "-p:PublishTrimmed=true -p:PublishSingleFile=true --self-contained");
    }

    [Fact]
    [Trait(Needs.Nightly, "native-aot-8")]
    public async Task A_program_for_net8_is_native_code_too()
    {
        Needs.Night();
        Needs.NativeLinker();
        await Publish("native-aot-8", "net8.0", Native);
    }

    private async Task Publish(string name, string framework, string arguments)
    {
        string runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Sandbox sandbox = package.CreateSandbox(name)
            .Project("Published.csproj", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><SuppressTrimAnalysisWarnings>false</SuppressTrimAnalysisWarnings><TrimmerSingleWarn>false</TrimmerSingleWarn>", Corpora, framework)
            .Write("articles/a.txt", Text)
            .Write("Program.cs", Program);
        ProcessResult publish = await sandbox.DotNet(["publish", "-nologo", "-o", "out", "-r", runtime, .. arguments.Split(' ')]);
        publish.Succeeded();
        Assert.Empty(publish.Diagnostics);
        AssertRead(await sandbox.Execute("out/Published"));
    }

    // A runtime of its own, Mono's, which also trims; Node.js starts what a browser would.
    [Fact]
    [Trait(Needs.Nightly, "web-assembly")]
    public async Task A_program_for_WebAssembly_reads_its_texts_and_publishing_warns_of_nothing()
    {
        Needs.Night();
        Sandbox sandbox = package.CreateSandbox("web-assembly")
            .Project("Published.csproj", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><SuppressTrimAnalysisWarnings>false</SuppressTrimAnalysisWarnings><TrimmerSingleWarn>false</TrimmerSingleWarn><CompressionEnabled>false</CompressionEnabled>", Corpora, sdk: "Microsoft.NET.Sdk.WebAssembly")
            .Write("articles/a.txt", Text)
            .Write("wwwroot/index.html", "<!doctype html><title>Published</title>")
            .Write("Program.cs", Program);
        ProcessResult restore = await sandbox.DotNet("restore", "-nologo", "-p:Configuration=Release");
        Assert.SkipWhen(IsMissing(restore), $"NOT TESTED: the packages of the runtime for WebAssembly are not to be had here.\n{restore.Output}");
        restore.Succeeded();
        ProcessResult publish = await sandbox.DotNet("publish", "-nologo", "-o", "out", "--no-restore", "-c", "Release");
        publish.Succeeded();
        Assert.Empty(publish.Diagnostics);
        sandbox.Write("out/wwwroot/_framework/run.mjs", "import { dotnet } from './dotnet.js';\nawait (await dotnet.create()).runMainAndExit();\n");
        Assert.SkipUnless(Needs.Program("node"), "NOT TESTED: it is published and not started, because there is no Node.js on the PATH.");
        AssertRead(await sandbox.Start("node", "out/wwwroot/_framework/run.mjs"));
    }

    // No package of that name, or none of that version; of those that only this runtime needs.
    private static bool IsMissing(ProcessResult restore) =>
        restore.Diagnostics.Any(static line =>
            line.Contains(": error NU110", StringComparison.Ordinal)
            && (line.Contains("browser-wasm", StringComparison.Ordinal) || line.Contains(".WebAssembly.", StringComparison.Ordinal)));

    private static void AssertRead(ProcessResult run)
    {
        string[] lines = run.Succeeded().Output.TrimEnd('\n').Split('\n');
        Assert.Equal("2024-01-31 Read me everywhere Jane Doe", lines[0]);
        Assert.StartsWith("""{"id":"a","path":"articles/a.txt","date":"2024-01-31","headline":"Read me everywhere",""", lines[1], StringComparison.Ordinal);
        Assert.Equal($"[{Quote}]", lines[2]);
        Assert.Equal(lines[..3], lines[3..]);
    }
}
