using System.Diagnostics;
using System.Text.Json;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>The sample that serves articles over HTTP, as a program that somebody writes over the package.</summary>
public class SampleTests(PackageFixture package)
{
    private const string Listening = "Now listening on: ";

    [Fact]
    [Trait(Needs.Nightly, "native-aot-8")]
    public async Task The_sample_of_an_API_is_native_code_without_a_warning_and_answers()
    {
        Needs.Night();
        Needs.NativeLinker();
        string sample = Path.Combine(Repository.Root, "corpus", "EmbeddedCorpus.Samples.Api");
        string openApi = File.ReadLines(Path.Combine(Repository.Root, "Directory.Packages.props")).Single(static line => line.Contains("\"Microsoft.AspNetCore.OpenApi\"", StringComparison.Ordinal));
        Sandbox sandbox = package.CreateSandbox("api")
            .Project(
                "Api.csproj",
                "<EmbeddedCorpusNamespace>EmbeddedCorpus.Articles</EmbeddedCorpusNamespace><TreatWarningsAsErrors>true</TreatWarningsAsErrors><EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator>",
                openApi.Replace("PackageVersion", "PackageReference", StringComparison.Ordinal),
                sdk: "Microsoft.NET.Sdk.Web")
            .Write("corpus/a.txt", File.ReadAllBytes(Repository.SeedArticle))
            .Write("Api.cs", File.ReadAllBytes(Path.Combine(sample, "ArticleApi.cs")))
            .Write("Program.cs", File.ReadAllBytes(Path.Combine(sample, "Program.cs")));
        string runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        ProcessResult publish = (await sandbox.DotNet("publish", "-nologo", "-o", "out", "-r", runtime, "-p:PublishAot=true", "-p:CppCompilerAndLinker=gcc", "-p:LinkerFlavor=bfd")).Succeeded();
        Assert.Empty(publish.Diagnostics);

        using Process server = Process.Start(new ProcessStartInfo(sandbox.PathOf("out/Api"), ["--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, WorkingDirectory = sandbox.Directory })!;
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressOf(server), Timeout = TimeSpan.FromSeconds(20) };
            JsonElement summary = Assert.Single(await Get(client, "articles"));
            Assert.Equal("2022-10-03", summary.GetProperty("date").GetString());
            JsonElement found = JsonDocument.Parse(await client.GetStringAsync("search?q=arms+deals", TestContext.Current.CancellationToken)).RootElement;
            Assert.Equal(1, found.GetProperty("total").GetInt32());
            Assert.Contains("\"/articles/{id}\"", await client.GetStringAsync("openapi/v1.json", TestContext.Current.CancellationToken));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<IEnumerable<JsonElement>> Get(HttpClient client, string address) =>
        JsonDocument.Parse(await client.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement.EnumerateArray();

    // The system chooses the port.
    private static async Task<Uri> AddressOf(Process server)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (await server.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and int at)
            {
                return new Uri(line[(at + Listening.Length)..].Trim());
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }
}
