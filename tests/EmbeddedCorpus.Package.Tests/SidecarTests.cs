using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What a project says about texts through MSBuild: files of fields, encodings, other metadata, in both storages.</summary>
public class SidecarTests(PackageFixture package)
{
    private const string Program = """
        using EmbeddedCorpus;

        foreach (TextCorpus corpus in new[] { Posts.InLiterals.All, Posts.InResource.All })
        {
            foreach (Article article in corpus.Articles)
            {
                Console.WriteLine($"{article.Id}|{article.Headline}|{string.Join(", ", article.Fields)}|{article.Quotes.Count}");
            }
        }
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
            .WriteApart("one.yml", "title: Of the sidecar\n")
            .WriteApart("_folder.json", "{ \"lang\": \"en\" }")
            .Write("Program.cs", Program);
        const string Two = "two|Two lines|lang: en, section: a; b # c, source: 100 % & more|1";
        await Expect(sandbox, "one|Of the sidecar|title: Of the sidecar, lang: en|0", Two);

        sandbox.WriteApart("one.yml", "title: Changed here\n");
        await Expect(sandbox, "one|Changed here|title: Changed here, lang: en|0", Two);

        sandbox.WriteApart("one.toml", "title = 'Second'\nauthor = 'Lena'\n");
        await Expect(sandbox, "one|Changed here|title: Changed here, author: Lena, lang: en|0", Two);

        foreach (string folder in (string[])["literals", "resource"])
        {
            File.Delete(sandbox.PathOf(folder + "/one.yml"));
        }

        await Expect(sandbox, "one|Second|title: Second, author: Lena, lang: en|0", Two);
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

    private static async Task Expect(Sandbox sandbox, params string[] articles)
    {
        (await sandbox.Build()).Succeeded();
        string[] lines = await sandbox.RunBuilt();
        Assert.Equal([.. articles, .. articles], lines);
    }
}
