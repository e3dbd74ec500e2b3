using System.Text;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Manifests;

/// <summary>Two hosts read the texts, the compiler's and the build's: what they say of a file is the same to the column.</summary>
public sealed class ParityTests
{
    private static readonly Dictionary<string, byte[]> s_files = new()
    {
        ["good"] = "date 2022-10-03 'A good one'\n\n“Yes,” Anna Berg said.\n"u8.ToArray(),
        ["lone mark"] = "Überschrift\r\n\r\nOne “ mark – and more.\r\n"u8.ToArray(),
        ["bad date"] = "date 2022-02-30 'Never'\n\ntext"u8.ToArray(),
        ["unclosed headline"] = "date 2022-02-03 'Never\n\ntext"u8.ToArray(),
        ["empty"] = [],
        ["spaces"] = " \n \n"u8.ToArray(),
        ["headline only"] = "date 2022-02-03 Alone\n"u8.ToArray(),
        ["controls"] = "Bell\n\nIt \a rang \u202Eloudly.\n"u8.ToArray(),
        ["byte order mark"] = [0xEF, 0xBB, 0xBF, .. "Marked\n\ntext “ here"u8],
        ["utf-16 little-endian"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Wide\n\ntext “ here")],
        ["utf-16 big-endian"] = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Wide\n\ntext “ here")],
        ["utf-32"] = [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("Wider\n\ntext “ here")],
        ["utf-16 that starts with a zero"] = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("\0Zero\n\ntext")],
        ["odd utf-16"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Odd\n\ntext"), 0x41],
        ["lone surrogate"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Half\n\nä "), 0x00, 0xD8, 0x20, 0x00],
        ["stray continuation"] = [.. "Ünit\n\nfür "u8, 0x80, .. " rest"u8],
        ["truncated"] = [.. "Ünit\n\nfür "u8, 0xE2, 0x80],
        ["overlong"] = [.. "Ünit\n\nfür "u8, 0xC0, 0xAF, .. " rest"u8],
        ["encoded surrogate"] = [.. "Ünit\n\nfür "u8, 0xED, 0xA0, 0x80],
        ["latin-1"] = Encoding.Latin1.GetBytes("Überschrift\n\ntext"),
        ["replacement character"] = "Mark \uFFFD here\n\ntext"u8.ToArray(),
        ["correction"] = "---\nquotes: [{ quote: Oui, speaker: Anna Berg }, { quote: No, speaker: Uwe Brandt }]\naliases: [z]\n---\n“No,” Anna Berg said.\n"u8.ToArray(),
        ["binary"] = [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0xFF],
    };

    public static TheoryData<string> Files => [.. s_files.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_hosts_say_the_same_and_embed_the_same(string name)
    {
        byte[] bytes = s_files[name];
        using ResourceProject project = new ResourceProject().Add("a.txt", bytes).Add("z.txt", "Zed\n\nThe last.");
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        GeneratorRun listed = project.Run(corpora).Compiles();
        GeneratorRun literal = GeneratorRun.Of(TestProject.Empty.Add(Decoding.Document("a.txt", bytes)).Add("z.txt", "Zed\n\nThe last.")).Compiles();

        Assert.Equal(literal.Diagnostics.Lines(), project.Lines(listed));
        using LoadedApp fromImage = ResourceProject.Load(listed, corpora);
        using LoadedApp fromLiterals = LoadedApp.Of(literal);
        Assert.Equal(
            fromLiterals.Corpus().Articles.Select(static article => article.Source.ToString()),
            fromImage.Corpus().Articles.Select(static article => article.Source.ToString()));
    }

    [Fact]
    public void Both_hosts_say_the_same_of_texts_among_one_another()
    {
        (string Path, string Text, string Identifier)[] files =
        [
            ("a/x.txt", "Same headline\n\nOne “ text.", ""), ("b/x.txt", "Same headline\n\nAnother text.", ""), ("c.txt", "Copy\n\ntext", ""), ("d.txt", "Copy\n\ntext", ""),
            ("e.txt", "E\n\ntext", "not a name"), ("f.text", "F\n\ntext", ""), ("f.txt", "F again\n\ntext", ""),
        ];
        using var project = new ResourceProject();
        TestProject literal = TestProject.Empty;
        foreach ((string path, string text, string identifier) in files)
        {
            project.Add(path, text, identifier: identifier);
            literal = literal.Add(path, text, identifier: identifier);
        }

        string[] expected = [.. GeneratorRun.Of(literal).Diagnostics.Lines()];
        Assert.Equal(expected, project.Lines(project.Run(project.Make())));
        Assert.Equal(5, expected.Select(static line => line.Split(": ")[1]).Distinct().Count());
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_at_it_and_the_others_are_embedded()
    {
        using ResourceProject project = new ResourceProject().AddMissing("gone.txt").Add("z.txt", "Zed\n\nThe last.");
        IReadOnlyList<CachedCorpus> corpora = project.Make();
        GeneratorRun run = project.Run(corpora).Compiles();

        Assert.StartsWith("gone.txt(1,1,1,1): error EC0015: ", Assert.Single(project.Lines(run)), StringComparison.Ordinal);
        using LoadedApp app = ResourceProject.Load(run, corpora);
        Assert.Equal(["Zed"], app.Corpus().Articles.Select(static article => article.Headline.ToString()));
    }

    [Fact]
    public void Images_and_listings_do_not_depend_on_the_order_of_the_files()
    {
        using ResourceProject project = new ResourceProject().Add("b.txt", "B\n\n“text” Anna Berg said").Add("a.txt", "A\n\ntext “");
        byte[][] first = Contents(project.Make());
        project.Reverse();
        Assert.Equal(first, Contents(project.Make()));

        static byte[][] Contents(IReadOnlyList<CachedCorpus> corpora) => [.. corpora.SelectMany(static corpus => new[] { File.ReadAllBytes(corpus.Image), File.ReadAllBytes(corpus.Manifest) })];
    }
}
