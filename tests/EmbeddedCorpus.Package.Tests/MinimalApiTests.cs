using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>A corpus beside the source generators of ASP.NET Core.</summary>
public class MinimalApiTests(PackageFixture package)
{
    [Fact]
    public async Task The_endpoint_of_the_readme_compiles_with_the_request_delegate_generator()
    {
        Sandbox sandbox = package.CreateSandbox("minimal-api")
            .Project("Api.csproj", "<EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator><InterceptorsNamespaces>$(InterceptorsNamespaces);Microsoft.AspNetCore.Http.Generated</InterceptorsNamespaces>", sdk: "Microsoft.NET.Sdk.Web")
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("Program.cs", $"""
                using Api;
                using EmbeddedCorpus;
                WebApplication app = WebApplication.CreateSlimBuilder(args).Build();
                {Readme.Snippet("csharp", "<!-- snippet: endpoint -->")}
                Console.WriteLine(((IEndpointRouteBuilder)app).DataSources.Single().Endpoints.Single());
                """);
        Assert.Equal(["HTTP: GET /articles/{index:int}"], await sandbox.Run());
    }

    [Fact]
    public async Task The_site_of_the_page_of_Markdown_sends_safe_HTML()
    {
        string program = Fence("using System.Text.Encodings.Web;").Replace("site.Run();", """
            site.Urls.Add("http://127.0.0.1:0");
            await site.StartAsync();
            using var client = new HttpClient();
            Console.WriteLine("sent: " + (await client.GetStringAsync(site.Urls.First() + "/deep/quay")).Replace("\n", "|"));
            Console.WriteLine("sent: " + (await client.GetAsync(site.Urls.First() + "/none")).StatusCode);
            """, StringComparison.Ordinal);
        Sandbox sandbox = package.CreateSandbox("site")
            .Project("app.csproj", "<EmbeddedCorpusHtml>true</EmbeddedCorpusHtml>", sdk: "Microsoft.NET.Sdk.Web")
            .Write("corpus/deep/quay.md", "# Old & new quay\n\nIt is *open*. [No](javascript:alert(1)) <b>tags</b>.\n")
            .Write("Program.cs", program);
        Assert.Equal(
            ["sent: <!DOCTYPE html><h1>Old &amp; new quay</h1>|<p>It is <em>open</em>. No &lt;b&gt;tags&lt;/b&gt;.</p>|", "sent: NotFound"],
            (await sandbox.Run()).Where(static line => line.StartsWith("sent: ", StringComparison.Ordinal)));
    }

    private static string Fence(string firstLine)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "generator/docs/markdown.md")).ReplaceLineEndings("\n");
        int start = page.IndexOf("```csharp\n" + firstLine, StringComparison.Ordinal) + "```csharp\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
