using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Settings of single corpora that reach both hosts through MSBuild: source files, and fields in a search.</summary>
public class CorpusSettingsTests(PackageFixture package)
{
    private const string Program = """
        using EmbeddedCorpus;

        foreach (TextCorpus corpus in new[] { Posts.InLiterals.All, Posts.InResource.All })
        {
            foreach (Article article in corpus.Articles)
            {
                Console.WriteLine($"{corpus.Name}|{article.Source.Length}|{article.Text.ToString().Trim()}|{Count("politics")}{Count("ferry")}{Count("holt")}");
            }

            int Count(string query) => corpus.Search(query, new SearchHit[1]);
        }
        """;

    [Fact]
    public async Task A_project_and_its_corpora_choose_source_files_and_searched_fields()
    {
        const string Text = "---\nsection: Politics\ntags: [ferry, quay]\nauthor: Mira Holt\n---\n\nA text\n\nWords.\n";
        Sandbox sandbox = package.CreateSandbox("corpus-settings")
            .Project(
                "Posts.csproj",
                properties: "<EmbeddedCorpusSource>false</EmbeddedCorpusSource><EmbeddedCorpusSearchFields>section; tags</EmbeddedCorpusSearchFields>",
                items: TwoCorpora.ApartDocuments)
            .WriteApart("a.txt", Text)
            .Write("Program.cs", Program);
        Assert.Equal(["InLiterals|0|Words.|110", "InResource|0|Words.|110"], await sandbox.Run());

        // Of a corpus, and of one corpus in each way.
        sandbox.Project("Posts.csproj", properties: "<EmbeddedCorpusSearchFields>Author</EmbeddedCorpusSearchFields>", items: TwoCorpora.ApartDocuments + """
            <EmbeddedCorpus Include="InLiterals" Source="false" />
            <EmbeddedCorpus Include="InResource" SearchFields="section;author" />
            """);
        Assert.Equal(["InLiterals|0|Words.|001", $"InResource|{Text.Length}|Words.|101"], await sandbox.Run());

        sandbox.Project("Posts.csproj", properties: "<EmbeddedCorpusSource>no</EmbeddedCorpusSource><EmbeddedCorpusSearchFields>sectoin</EmbeddedCorpusSearchFields>", items: TwoCorpora.ApartDocuments);
        ProcessResult result = await sandbox.Build();
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(result.Diagnostics, static line => line.Contains("error EC0014: The setting EmbeddedCorpusSource=no cannot be used: Use true or false", StringComparison.Ordinal));
        Assert.Equal(2, result.Diagnostics.Count(static line => line.Contains("warning EC0022: The field 'sectoin' of EmbeddedCorpusSearchFields is in no text of 'In", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_project_a_corpus_and_a_text_choose_indirect_speech()
    {
        Sandbox sandbox = package.CreateSandbox("indirect-speech")
            .Project(
                "Posts.csproj",
                properties: "<EmbeddedCorpusIndirectSpeech>true</EmbeddedCorpusIndirectSpeech>",
                items: TwoCorpora.ApartDocuments + """
                    <EmbeddedCorpus Include="InResource" IndirectSpeech="false" SearchFields="tags" />
                    """)
            .WriteApart("a.txt", "A text\n\nMira Holt said that the quay was open.\n")
            .Write("Program.cs", Program.Replace("article.Source.Length", "article.Quotes.Count", StringComparison.Ordinal));
        Assert.Equal(["InLiterals|1|Mira Holt said that the quay was open.|001", "InResource|0|Mira Holt said that the quay was open.|001"], await sandbox.Run());
    }
}
