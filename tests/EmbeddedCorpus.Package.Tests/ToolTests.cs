using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>The command line, installed from its package.</summary>
public class ToolTests(PackageFixture package)
{
    private const int Posts = 1_000;

    [Fact]
    public async Task The_installed_command_reads_checks_and_builds_a_folder_and_a_project_as_the_build_does()
    {
        string feed = package.CreateFolder("tool-feed");
        (await package.InRepository("pack", "generator/EmbeddedCorpus.Tool", "-c", "Release", "-o", feed, $"-p:Version={PackageFixture.Version}", "-p:RunAnalyzers=false", "-nologo")).Succeeded();
        Sandbox sandbox = package.CreateSandbox("tool")
            .Project("App.csproj", items: """<CorpusDocument Include="posts/**/*.md" Corpus="Posts" />""")
            .Write("Program.cs", """
                using EmbeddedCorpus;
                TextCorpus file = TextCorpus.Open(args[0]);
                var hits = new SearchHit[3];
                int arts = Post.All.Count(static post => post.Section == Section.ArtsCulture);
                Console.WriteLine($"{arts} {file.Name} {file.Articles.Count} {file.Search("net +harbour", hits)} {hits[0].Article.Headline} {file.Quotes[0].SpeakerName}");
                """);
        for (int post = 0; post < Posts; post++)
        {
            sandbox.Write($"posts/{2015 + (post / 100)}/post-{post:000}.md", $"---\ntitle: Post {post}\ndate: 2024-01-{1 + (post % 28):00}\nsection: {(post % 3 == 0 ? "arts & culture" : "news")}\n---\n\n\"The net {post} is dry,\" said Mira Holt.{(post == 517 ? " The harbour is open." : "")}\n");
        }

        (await sandbox.DotNet("tool", "install", "EmbeddedCorpus.Tool", "--tool-path", "tools", "--version", PackageFixture.Version, "--add-source", feed)).Succeeded();
        ProcessResult check = (await sandbox.Execute("tools/dotnet-corpus", "check", "posts")).Succeeded();
        Assert.Equal("1,000 articles, 0 errors, 0 warnings\n", check.Output);

        // The folder alone has ids without its name.
        ProcessResult folder = (await sandbox.Execute("tools/dotnet-corpus", "build", "posts", "-o", "folder.corpus")).Succeeded();
        Assert.StartsWith("folder.corpus: 1,000 articles, 1,000 quotations, 0.", folder.Output);

        ProcessResult search = (await sandbox.Execute("tools/dotnet-corpus", "search", "posts", "harbour")).Succeeded();
        Assert.StartsWith("2024-01-14  2020/post-517  Post 517 (", search.Output);
        (await sandbox.Execute("tools/dotnet-corpus", "export", "posts", "--to", "parquet", "-o", "posts.parquet")).Succeeded();
        Assert.Equal("PAR1"u8, File.ReadAllBytes(sandbox.PathOf("posts.parquet")).AsSpan(0, 4));

        // The library of SQLite is native code of the package.
        ProcessResult database = (await sandbox.Execute("tools/dotnet-corpus", "export", "folder.corpus", "--to", "sqlite", "-o", "posts.db")).Succeeded();
        Assert.Equal("posts.db: 1,000 articles, 1,000 quotes, 1,000 paragraphs\n", database.Output);

        ProcessResult report = (await sandbox.Execute("tools/dotnet-corpus", "report", "posts", "-o", "posts.html")).Succeeded();
        Assert.StartsWith("posts.html: 1,000 articles, ", report.Output);
        string page = File.ReadAllText(sandbox.PathOf("posts.html"));
        Assert.StartsWith("<!DOCTYPE html>", page);
        Assert.Contains("Mira Holt", page);
        Assert.Contains("The net 999 is dry", page);

        // The proposed view fits all posts: the build checks it.
        ProcessResult schema = (await sandbox.Execute("tools/dotnet-corpus", "schema", "posts", "-o", "post.schema.json")).Succeeded();
        sandbox.Write("Post.cs", schema.Output[schema.Output.IndexOf("using ", StringComparison.Ordinal)..(schema.Output.LastIndexOf('}') + 1)].Replace("[ArticleView]", "[ArticleView(\"Posts\")]", StringComparison.Ordinal));
        (await sandbox.Build()).Succeeded();
        (await sandbox.Execute("tools/dotnet-corpus", "build", "App.csproj", "-o", "project.corpus")).Succeeded();
        Assert.Equal(File.ReadAllBytes(Assert.Single(sandbox.Kept(".image"))), File.ReadAllBytes(sandbox.PathOf("project.corpus")));
        Assert.Equal(["334 folder 1000 1 Post 517 Mira Holt"], await sandbox.RunBuilt(".", "Debug", "folder.corpus"));
        Assert.Equal(["334 project 1000 1 Post 517 Mira Holt"], await sandbox.RunBuilt(".", "Debug", "project.corpus"));

        // Only a build knows the views of the code.
        sandbox.Write("Post.cs", "").Write("Program.cs", "System.Console.WriteLine();").Write("posts/2015/broken.md", "---\ntitle: \"Nets\ndate: 2024-01-01\n---\n\nThe nets are dry.\n").Write("posts/2015/empty.md", "\n");
        ProcessResult build = await sandbox.Build();
        ProcessResult project = await sandbox.Execute("tools/dotnet-corpus", "check", "App.csproj");
        Assert.Equal(1, project.ExitCode);
        Assert.Equal(Problems(build.Output), Problems(project.Output));
        Assert.Equal(2, Problems(project.Output).Length);
    }

    // The compiler writes full paths, and the project after the message.
    private static string[] Problems(string output) =>
    [
        .. output.Split('\n').Where(static line => line.Contains(": error EC", StringComparison.Ordinal) || line.Contains(": warning EC", StringComparison.Ordinal))
            .Select(static line => line[line.IndexOf("posts/", StringComparison.Ordinal)..].Split(" [")[0].Split(" (https://")[0].TrimEnd())
            .Distinct().Order(StringComparer.Ordinal),
    ];
}
