using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What a project says about texts through MSBuild: files of fields, encodings, other metadata, in both storages.</summary>
public class SidecarTests(PackageFixture package)
{
    private const string Program = """
        #pragma warning disable CS0618
        using EmbeddedCorpus;

        foreach (TextCorpus corpus in new[] { Posts.InLiterals.All, Posts.InResource.All })
        {
            foreach (Article article in corpus.Articles)
            {
                Console.WriteLine($"{article.Id}|{article.Headline}|{string.Join(", ", article.Fields)}|{article.Quotes.Count}");
            }

            Article third = corpus.Articles.Get("old/third");
            Console.WriteLine($"{string.Join(", ", corpus.Speakers)}|{third.Id}|{third.Quotes[0].Attribution}");
        }

        Console.WriteLine(Posts.InLiterals.Articles.Third == Posts.InLiterals.Articles.Three && Posts.InResource.ArticleIds.Third == "old/third");
        """;

    [Fact]
    public async Task A_build_notices_files_of_fields_that_change_appear_and_vanish()
    {
        Sandbox sandbox = package.CreateSandbox("sidecars")
            .Project("Posts.csproj", items: TwoCorpora.ApartDocuments + """
                <CorpusDocument Update="literals/two.txt;resource/two.txt" Fields="section;source" Section="a; b # c" Source="100 % &amp; more" />
                """)
            .WriteApart("one.txt", "One line.\n\nAnother line.\n")
            .WriteApart("two.txt", "Two lines\n\n“We go home,” said Mira Holt.\n")
            .WriteApart("three.txt", "---\naliases: [old/third]\nquotes: [{ quote: We wait, speaker: holt }]\n---\n\n“We wait,” said Ada Berg.\n")
            .WriteApart("people.yml", "- { name: Mira Holt, id: holt, description: mayor }\n")
            .WriteApart("one.yml", "title: Of the sidecar\n")
            .WriteApart("_folder.json", "{ \"lang\": \"en\" }")
            .Write("Program.cs", Program);
        const string Two = "three||aliases: [old/third], lang: en|1\ntwo|Two lines|lang: en, section: a; b # c, source: 100 % & more|1\n";
        await Expect(sandbox, "one|Of the sidecar|title: Of the sidecar, lang: en|0", Two + "Mira Holt (mayor)|three|Corrected");

        sandbox.WriteApart("one.yml", "title: Changed here\n");
        await Expect(sandbox, "one|Changed here|title: Changed here, lang: en|0", Two + "Mira Holt (mayor)|three|Corrected");

        sandbox.WriteApart("people.yml", "- { name: Mira Holt, id: holt, description: president }\n");
        sandbox.WriteApart("one.toml", "title = 'Second'\nauthor = 'Lena'\n");
        await Expect(sandbox, "one|Changed here|title: Changed here, author: Lena, lang: en|0", Two + "Mira Holt (president)|three|Corrected");

        foreach (string folder in (string[])["literals", "resource"])
        {
            File.Delete(sandbox.PathOf(folder + "/one.yml"));
            File.Delete(sandbox.PathOf(folder + "/people.yml"));
        }

        await Expect(sandbox, "one|Second|title: Second, author: Lena, lang: en|0", Two + "Mira Holt, holt|three|Corrected");
    }

    [Fact]
    public async Task A_project_names_encodings_and_switches_quotations_off()
    {
        Sandbox sandbox = package.CreateSandbox("encoded")
            .Project("Posts.csproj", properties: "<EmbeddedCorpusQuotes>false</EmbeddedCorpusQuotes>", items: """
                <CorpusDocument Include="texts/*.txt" Encoding="windows-1252" />
                <CorpusDocument Update="texts/said.txt" Encoding="shift_jis" DetectQuotes="true" />
                """)
            .Write("texts/fees.txt", [.. "Fees\n\n"u8, 0x93, .. "The toll is "u8, 0xA3, .. "2,"u8, 0x94, .. " said Mira Holt.\n"u8])
            .Write("texts/said.txt", [.. "Said "u8, 0x93, 0xFA, 0x96, 0x7B, .. "\n\n\"We go home,\" said Mira Holt.\n"u8])
            .Write("Program.cs", "foreach (var article in Posts.Corpus.Articles) Console.WriteLine($\"{article.Headline}|{article.Text}|{article.Quotes.Count}\");");
        (await sandbox.Build()).Succeeded();

        string[] lines = await sandbox.RunBuilt();
        Assert.Equal(["Fees|“The toll is £2,” said Mira Holt.", "|0", "Said 日本|\"We go home,\" said Mira Holt.", "|1"], lines);
    }

    // Both corpora print the same.
    private static async Task Expect(Sandbox sandbox, string one, string others)
    {
        (await sandbox.Build()).Succeeded();
        string[] expected = [one, .. others.Split('\n')];
        string[] lines = await sandbox.RunBuilt();
        Assert.Equal([.. expected, .. expected, "True"], lines);
    }
}
