using System.Text;
using EmbeddedCorpus.Package.Tests.Harness;

namespace EmbeddedCorpus.Package.Tests;

/// <summary>What a build says of texts and settings, the same for both storages.</summary>
public class DiagnosticsTests(PackageFixture package)
{
    [Fact]
    public async Task What_is_wrong_with_texts_is_said_at_its_line_and_column_and_stops_no_other_file()
    {
        Sandbox sandbox = package.CreateSandbox("malformed")
            .Project("Malformed.csproj", items: TwoCorpora.ApartDocuments)
            .WriteApart("good.txt", "Good\n\nwords")
            .WriteApart("bom.txt", [.. Encoding.UTF8.GetPreamble(), .. "Žluť\n\nkůň "u8, 0xEF, .. "ve"u8])
            .WriteApart("date.txt", "date 2024-02-30 Impossible\n\nwords")
            .WriteApart("latin.txt", [.. "Latin\n\nna"u8, 0xEF, .. "ve"u8])
            .WriteApart("lone.txt", "Lone\n\n“We have nothing to add, the minister said.")
            .WriteApart("overlong.txt", [.. "Overlong\n\n\n12345"u8, 0xC0, 0xAF])
            .WriteApart("replaced.txt", [.. "Žluť\n\nkůň \uFFFD "u8, 0xF0, 0x9F, 0x98])
            .WriteApart("surrogate.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Half\n\nab"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("c")])
            .Write("Program.cs", "Console.WriteLine($\"{Malformed.InLiterals.Articles.Good.Id} {Malformed.InResource.Articles.Good.Id}\");");
        ProcessResult build = await Build(sandbox);
        Assert.NotEqual(0, build.ExitCode);
        Assert.All((string[])["literals", "resource"], folder => Assert.Equal(
            [
                "bom.txt(3,5): error EC0001",
                "date.txt(1,6): error EC0002",
                "latin.txt(3,3): error EC0001",
                "lone.txt(3,1): warning EC0006",
                "overlong.txt(4,6): error EC0001",
                "replaced.txt(3,5): error EC0001",
                "surrogate.txt(3,3): error EC0001",
            ],
            build.Diagnostics.Where(line => line.Contains($"/{folder}/", StringComparison.Ordinal)).Select(line => Shorten(line, folder)).Order(StringComparer.Ordinal)));
        Assert.Equal(2 * 7, build.Diagnostics.Count);
    }

    [Fact]
    public async Task A_warning_is_silenced_and_made_an_error_as_any_of_the_compiler()
    {
        Sandbox sandbox = package.CreateSandbox("severity")
            .Project("Severity.csproj", items: TwoCorpora.ApartDocuments)
            .WriteApart("lone.txt", "Lone\n\n“We have nothing to add, the minister said.")
            .Write("Program.cs", "Console.WriteLine($\"{Severity.InLiterals.Articles.Lone.Id} {Severity.InResource.Articles.Lone.Id}\");");
        ProcessResult strict = await Build(sandbox, "-p:TreatWarningsAsErrors=true");
        Assert.NotEqual(0, strict.ExitCode);
        Assert.Equal(["literals/lone.txt(3,1): error EC0006", "resource/lone.txt(3,1): error EC0006"], strict.Diagnostics.Select(static line => Shorten(line, "severity")).Order(StringComparer.Ordinal));

        ProcessResult silent = (await Build(sandbox, "-p:TreatWarningsAsErrors=true", "-p:NoWarn=EC0006")).Succeeded();
        Assert.Empty(silent.Diagnostics);
    }

    [Fact]
    public async Task A_name_in_the_code_that_no_text_has_is_said_at_the_name()
    {
        Sandbox sandbox = package.CreateSandbox("names")
            .Project("Names.csproj", items: TwoCorpora.Documents)
            .Write("texts/quay.txt", "---\ntitle: The quay\nsection: harbour\n---\n\n\"It is open,\" said Mira Holt.\n")
            .Write("Program.cs", """
                using EmbeddedCorpus;
                using Names;
                Console.WriteLine(InLiterals.Articles.TryGet("quai", out _));
                Console.WriteLine(InResource.Articles.TryGet("quai", out _));
                Console.WriteLine(InResource.Speakers.TryGet("Mira Hold", out _));
                Console.WriteLine(InResource.Articles[0].Fields["sektion"].Exists);
                """);
        ProcessResult build = (await Build(sandbox)).Succeeded();
        Assert.Equal(
            ["Program.cs(3,46): warning EC0038", "Program.cs(4,46): warning EC0038", "Program.cs(5,46): warning EC0038", "Program.cs(6,49): warning EC0039"],
            build.Diagnostics.Select(static line => Shorten(line, "names")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Documents_of_one_corpus_have_one_storage()
    {
        Sandbox sandbox = package.CreateSandbox("mixed")
            .Project("Mixed.csproj", items: """<CorpusDocument Update="corpus/a.txt" Storage="Resource" />""", storage: Storage.Literals)
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("corpus/b.txt", "Another text\n\nwords")
            .Write("Program.cs", "Console.WriteLine(Mixed.Corpus.Articles.AText.Id.ToString());");
        ProcessResult mixed = await Build(sandbox);
        Assert.NotEqual(0, mixed.ExitCode);
        string diagnostic = Assert.Single(mixed.Diagnostics);
        Assert.Equal("b.txt(1,1): error EC0014", Shorten(diagnostic));
        Assert.Contains("The setting Storage=Literals cannot be used: Give all documents of the corpus 'Corpus' the same storage", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_that_does_not_exist_is_one_error()
    {
        Sandbox sandbox = package.CreateSandbox("elsewhere")
            .Project("Elsewhere.csproj", "<EmbeddedCorpusStorage>Elsewhere</EmbeddedCorpusStorage>")
            .Write("corpus/a.txt", "A text\n\nwords")
            .Write("corpus/b.txt", "Another text\n\nwords")
            .Write("Program.cs", "Console.WriteLine(Elsewhere.Corpus.Articles.AText.Id.ToString());");
        ProcessResult build = await Build(sandbox);
        Assert.NotEqual(0, build.ExitCode);
        string diagnostic = Assert.Single(build.Diagnostics);
        Assert.Equal("a.txt(1,1): error EC0014", Shorten(diagnostic));
        Assert.Contains("The setting Storage=Elsewhere cannot be used: Use Auto, Literals or Resource", diagnostic, StringComparison.Ordinal);
    }

    private static Task<ProcessResult> Build(Sandbox sandbox, params string[] arguments) =>
        sandbox.Build(arguments);

    // File, position, severity and id, without the folder before and the message behind.
    private static string Shorten(string diagnostic, string folder = "corpus")
    {
        int start = diagnostic.IndexOf($"/{folder}/", StringComparison.Ordinal);
        int end = diagnostic.IndexOf(": ", diagnostic.IndexOf(" EC", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, diagnostic);
        return diagnostic[(start + folder.Length + 2)..end];
    }
}
