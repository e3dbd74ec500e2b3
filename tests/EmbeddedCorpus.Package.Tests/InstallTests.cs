using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

public class InstallTests(PackageFixture package)
{
    [Fact]
    public async Task A_new_console_app_reads_its_text_after_add_package_and_build()
    {
        Sandbox sandbox = package.CreateSandbox("install");
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
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Sandbox sandbox = package.CreateSandbox("readme")
            .Project("Readme.csproj", items: Snippet(readme, "xml").Replace("<ItemGroup>", string.Empty, StringComparison.Ordinal).Replace("</ItemGroup>", string.Empty, StringComparison.Ordinal))
            .Write("corpus/visit.txt", Snippet(readme, "text"))
            .Write("articles/a.txt", "An article\n\nwith text")
            .Write("speeches/s.txt", "A speech\n\nwith text")
            .Write("one.txt", "One\n\nmore")
            .Write("Usings.cs", "global using Readme;")
            .Write("Program.cs", Snippet(readme, "csharp"));
        string[] lines = await sandbox.Run();
        Assert.Equal("2022-10-03 This visit was not surprising, just evidence that relations remain strong", lines[0]);
        Assert.Contains("Gallia Lindenstrauss: This visit was not surprising, just evidence that relations remain strong,", lines);
        Assert.Equal("visit", lines[^1]);
    }

    private static string Snippet(string markdown, string language)
    {
        string fence = $"```{language}\n";
        int start = markdown.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return markdown[start..markdown.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
