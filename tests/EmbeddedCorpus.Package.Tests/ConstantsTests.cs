using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>A project that wants no constants: a corpus of thousands of texts is read by id.</summary>
public class ConstantsTests(PackageFixture package)
{
    private const string Program = """
        using EmbeddedCorpus;
        using Plain;
        Show(InLiterals.Articles.Find("a"), typeof(InLiterals));
        Show(InResource.Articles.Find("a"), typeof(InResource));
        Console.WriteLine(InLiterals.Speakers.Find("Jane Doe").Quotes.Count + InResource.Speakers.Find("Jane Doe").Quotes.Count);

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
            .Project("Plain.csproj", "<EmbeddedCorpusConstants>None</EmbeddedCorpusConstants>", """
                <CorpusDocument Include="texts/*.txt" Corpus="InLiterals" />
                <CorpusDocument Include="texts/*.txt" Corpus="InResource" Storage="Resource" />
                """)
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
        ProcessResult build = await sandbox.DotNet("build", "-nologo", "-v:q", "-p:UseSharedCompilation=false");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(
            ["Program.cs(2,", "Program.cs(3,", "Program.cs(4,", "Program.cs(5,", "Program.cs(6,", "Program.cs(7,"],
            build.Diagnostics.Select(line => line[line.IndexOf("Program.cs", StringComparison.Ordinal)..(line.IndexOf(',', StringComparison.Ordinal) + 1)]).Order(StringComparer.Ordinal));
        Assert.All(build.Diagnostics, line => Assert.Matches("error CS(1061|0117)", line));
    }
}
