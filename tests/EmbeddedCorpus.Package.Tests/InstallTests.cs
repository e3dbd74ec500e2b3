using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>The first build on a machine: the servers that keep MSBuild and the compiler warm for other tests are not used here.</summary>
public class InstallTests(PackageFixture package)
{
    [Fact]
    public async Task A_new_console_app_reads_its_text_after_add_package_and_build()
    {
        Sandbox sandbox = package.CreateSandbox("install", isCold: true);
        (await sandbox.DotNet("new", "console", "-n", "my-app", "-o", ".", "--no-restore")).Succeeded();
        (await sandbox.DotNet("add", "package", "EmbeddedCorpus", "--version", PackageFixture.Version)).Succeeded();
        sandbox.Write("corpus/hello.txt", "date 2024-02-29 “Hello, world”\n\n“It works,” said Jane Doe.\n")
            .Write("Program.cs", """
                using EmbeddedCorpus;
                using my_app;

                Article hello = Corpus.Articles.HelloWorld;
                Console.WriteLine($"{hello.Date:yyyy-MM-dd} {hello.Headline}");
                foreach (Quote quote in hello.Quotes)
                {
                    Console.WriteLine($"{quote.Speaker?.Name}: {quote.Text}");
                }
                """);
        Assert.Equal(["2024-02-29 Hello, world", ": Hello, world", "Jane Doe: It works,"], await sandbox.Run());
    }

    [Fact]
    public async Task The_code_of_the_readme_compiles_and_runs_on_the_text_of_the_readme()
    {
        Sandbox sandbox = package.CreateSandbox("readme", isCold: true)
            .Project("app.csproj", items: Readme.Snippet("xml").Replace("<ItemGroup>", string.Empty, StringComparison.Ordinal).Replace("</ItemGroup>", string.Empty, StringComparison.Ordinal))
            .Write("corpus/visit.txt", Readme.Snippet("text"))
            .Write("articles/a.txt", "An article\n\nwith text")
            .Write("speeches/s.txt", "A speech\n\nwith text")
            .Write("one.txt", "One\n\nmore")
            .Write("Program.cs", Readme.Snippet("csharp"));
        string[] lines = await sandbox.Run();
        Assert.Equal("2022-10-03 This visit was not surprising, just evidence that relations remain strong", lines[0]);
        Assert.Contains("Gallia Lindenstrauss: This visit was not surprising, just evidence that relations remain strong,", lines);
        Assert.Equal("visit", lines[^1]);
    }

    [Fact]
    public async Task The_searches_of_the_readme_compile_and_find_what_it_says()
    {
        Sandbox sandbox = package.CreateSandbox("readme-search", isCold: true)
            .Project("app.csproj")
            .Write("corpus/visit.txt", Readme.Snippet("text"))
            .Write("Program.cs", Readme.Snippet("csharp", "<!-- snippet: search -->"));
        string[] lines = await sandbox.Run();
        Assert.Equal("1 of 1", lines[0]);
        Assert.Matches("^visit \\([0-9]+\\.[0-9]{2}\\): .*relations remain", lines[1]);
        Assert.Equal(["evidence", "relations", "remain", "Gallia Lindenstrauss", "1", "Did you mean azerbaijan?"], lines[2..]);
    }
}
