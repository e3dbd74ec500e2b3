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
}
