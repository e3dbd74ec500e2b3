using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Which constants a build declares: a corpus of thousands of texts is read by id, or by the few constants that its code names.</summary>
public class ConstantsTests(PackageFixture package)
{
    private const string Program = """
        using EmbeddedCorpus;
        using Plain;
        Show(InLiterals.Articles.Get("a"), typeof(InLiterals));
        Show(InResource.Articles.Get("a"), typeof(InResource));
        Console.WriteLine(InLiterals.Speakers.Get("Jane Doe").Quotes.Count + InResource.Speakers.Get("Jane Doe").Quotes.Count);

        static void Show(Article article, Type corpus) =>
            Console.WriteLine($"{article.Headline} {article.Quotes[0].Speaker?.Name} {Own(corpus, "ArticleCollection", typeof(Article))} {Own(corpus, "SpeakerCollection", typeof(Speaker))} {corpus.GetNestedType("ArticleIds")?.GetFields().Length ?? 0}");

        // The constants of a collection: its properties without a parameter.
        static int Own(Type corpus, string collection, Type item) =>
            corpus.GetNestedType(collection)!.GetProperties().Count(property => property.PropertyType == item && property.GetIndexParameters().Length == 0);
        """;

    [Fact]
    public async Task Without_constants_articles_are_found_by_id_and_a_project_that_names_one_does_not_compile()
    {
        Sandbox sandbox = package.CreateSandbox("no-constants")
            .Project("Plain.csproj", "<EmbeddedCorpusConstants>None</EmbeddedCorpusConstants>", TwoCorpora.Documents)
            .Write("texts/a.txt", "A text\n\n“Read me,” said Jane Doe.")
            .Write("Program.cs", Program);
        Assert.Equal(["A text Jane Doe 0 0 0", "A text Jane Doe 0 0 0", "2"], await sandbox.Run());

        sandbox.Write("Program.cs", """
            using Plain;
            _ = InLiterals.Articles.AText;
            _ = InResource.Articles.AText;
            _ = InLiterals.ArticleIds.AText;
            _ = InResource.ArticleIds.AText;
            _ = InLiterals.Speakers.JaneDoe;
            _ = InResource.Speakers.JaneDoe;
            """);
        ProcessResult build = await sandbox.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(
            ["Program.cs(2,", "Program.cs(3,", "Program.cs(4,", "Program.cs(5,", "Program.cs(6,", "Program.cs(7,"],
            build.Diagnostics.Select(line => line[line.IndexOf("Program.cs", StringComparison.Ordinal)..(line.IndexOf(',', StringComparison.Ordinal) + 1)]).Order(StringComparer.Ordinal));
        Assert.All(build.Diagnostics, line => Assert.Matches("error CS(1061|0117)", line));
    }

    [Fact]
    public async Task Of_both_storages_the_constants_are_declared_that_the_code_names()
    {
        Sandbox sandbox = package.CreateSandbox("used-constants")
            .Project("Plain.csproj", "<EmbeddedCorpusConstants>Used</EmbeddedCorpusConstants>", TwoCorpora.Documents)
            .Write("texts/a.txt", "A text\n\n“Read me,” said Jane Doe.")
            .Write("texts/b.txt", "Another text\n\n“Me too,” said Bob Hill.")
            .Write("Names.cs", "internal static class Names { public static string[] All => [Plain.InResource.Articles.AnotherText.Id.ToString(), Plain.InLiterals.ArticleIds.AnotherText]; }")
            .Write("Program.cs", Program + "\nConsole.WriteLine(string.Join(' ', Names.All));");
        Assert.Equal(["A text Jane Doe 1 0 1", "A text Jane Doe 1 0 1", "2", "b b"], await sandbox.Run());

        // A name that is used from now on, without a change of the texts.
        sandbox.Write("Names.cs", "internal static class Names { public static string[] All => [Plain.InResource.Articles.AText.Id.ToString(), Plain.InResource.Speakers.BobHill.Name.ToString()]; }");
        Assert.Equal(["A text Jane Doe 1 1 1", "A text Jane Doe 1 1 1", "2", "a Bob Hill"], await sandbox.Run());

        // By default a corpus of a few texts declares all.
        sandbox.Project("Plain.csproj", items: TwoCorpora.Documents);
        Assert.Equal(["A text Jane Doe 2 2 2", "A text Jane Doe 2 2 2", "2", "a Bob Hill"], await sandbox.Run());
    }

    [Fact]
    public async Task A_page_whose_code_another_generator_writes_may_name_a_constant_and_read_a_view()
    {
        Sandbox sandbox = package.CreateSandbox("razor-constants")
            .Write("Pages.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk.Razor">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <EmbeddedCorpusConstants>Used</EmbeddedCorpusConstants>
                  </PropertyGroup>
                  <ItemGroup>
                    <FrameworkReference Include="Microsoft.AspNetCore.App" />
                    <PackageReference Include="EmbeddedCorpus" Version="{PackageFixture.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("corpus/a.txt", "---\nrank: 7\n---\n\nA text\n\nRead me.")
            .Write("Post.cs", "[EmbeddedCorpus.ArticleView] public readonly partial struct Post { public partial int Rank { get; } }\n")
            .Write("Page.razor", "<h1>@Pages.Corpus.Articles.AText.Headline</h1>\n@foreach (Post post in Post.All)\n{\n    <p>@post.Rank.ToString() @post.Article.Date</p>\n}\n");

        (await sandbox.Build("-warnaserror")).Succeeded();
    }
}
