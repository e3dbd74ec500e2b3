using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>Fields of front matter, items and paths reach a program, in both storages and through MSBuild's own names.</summary>
public class FrontMatterTests(PackageFixture package)
{
    private const string Program = """
        using EmbeddedCorpus;

        foreach (TextCorpus corpus in new[] { Posts.InLiterals.All, Posts.InResource.All })
        {
            foreach (Article article in corpus.Articles)
            {
                Console.WriteLine($"{article.Id}|{article.Date:O}|{article.Headline}|{string.Join(", ", article.Fields)}|{article.Paragraphs.Count}|{string.Join(", ", article.Quotes.Select(quote => $"{quote.Text}: {quote.SpeakerName}"))}");
            }

            Console.WriteLine(corpus.Search("quay", new SearchHit[9]));
        }
        """;

    [Fact]
    public async Task A_program_reads_what_is_said_of_its_texts()
    {
        Sandbox sandbox = package.CreateSandbox("front-matter")
            .Project("Posts.csproj", items: TwoCorpora.ApartDocuments + """
                <CorpusDocument Update="literals/plain.txt;resource/plain.txt" Headline="Of the item; quoted &quot;#1&quot;" Author="Lena Marsh" />
                """)
            .WriteApart("open.txt", "---\ntitle: \"The \\\"quay\\\" is open\"\ndate: 2024-05-17T10:00:00+02:00\ntags: [ferry, quay]\nid: quay/open\n---\n\n“We waited,” said Mira Holt.\n")
            .WriteApart("plain.txt", "One.\n\nTwo.\n")
            .WriteApart("later.txt", "---\ntitle: Later\ndraft: true\n---\n\nThe quay.\n")
            .WriteApart("2016-02-04-visit.txt", "A visit to the quay\n\nText.\n")
            .Write("Program.cs", Program);
        (await sandbox.Build()).Succeeded();

        string[] expected =
        [
            "2016-02-04-visit|2016-02-04|A visit to the quay|date: 2016-02-04|1|",
            "quay/open|2024-05-17|The \"quay\" is open|title: The \"quay\" is open, date: 2024-05-17T10:00:00+02:00, tags: [ferry, quay], id: quay/open|1|We waited,: Mira Holt",
            "plain||Of the item; quoted \"#1\"|title: Of the item; quoted \"#1\", author: Lena Marsh|2|",
            "2",
        ];
        string[] lines = await sandbox.RunBuilt();
        Assert.Equal([.. expected, .. expected], lines);
    }
}
