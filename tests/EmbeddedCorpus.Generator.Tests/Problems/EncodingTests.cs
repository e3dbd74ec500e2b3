using System.Text;
using EmbeddedCorpus.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>Files as bytes: what is text comes back byte for byte, what is none is refused where it stops being text.</summary>
public sealed class EncodingTests
{
    private const string Content = "Überschrift “日本語” 😀\n\nText with \u00E9, \uFB01 and e\u0301.\r\n";

    private const string Refusal = "error EC0001: The file has bytes that are neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8, or set the metadata Encoding";

    public static TheoryData<string> Encodings => [.. s_encodings.Keys];

    private static readonly Dictionary<string, Encoding> s_encodings = new()
    {
        ["UTF-8"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        ["UTF-8 with a byte order mark"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        ["UTF-16, little-endian"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        ["UTF-16, big-endian"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    };

    private static byte[] Bytes(string encoding, string content) => [.. s_encodings[encoding].GetPreamble(), .. s_encodings[encoding].GetBytes(content)];

    private static string Embedded(GeneratorRun run, params string[] diagnostics)
    {
        Assert.Equal(diagnostics, run.Compiles().Diagnostics.Select(static diagnostic => diagnostic.Id));
        using LoadedApp app = LoadedApp.Of(run);
        return Assert.Single(app.Corpus().Articles).Source.ToString();
    }

    private static GeneratorRun Run(byte[] bytes, Encoding? fallback = null, SourceHashAlgorithm algorithm = SourceHashAlgorithm.Sha256) =>
        GeneratorRun.Of(TestProject.Empty.Add(Decoding.Document("a.txt", bytes, fallback, algorithm)));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_comes_back_without_its_byte_order_mark(string encoding) => Assert.Equal(Content, Embedded(Run(Bytes(encoding, Content))));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_replacement_character_that_the_file_holds_is_text(string encoding)
    {
        string content = Content + "\uFFFD stands here";

        Assert.Equal(content, Embedded(Run(Bytes(encoding, content)), "EC0025"));
        Assert.Equal(content, Embedded(Run(Bytes(encoding, content), algorithm: SourceHashAlgorithm.Sha1), "EC0025"));
    }

    [Fact]
    public void A_byte_order_mark_inside_a_text_is_a_character_of_it()
    {
        string content = "\uFEFFTwice marked\n\nzero\uFEFFwidth";
        GeneratorRun run = Run(Bytes("UTF-8 with a byte order mark", content)).Compiles();

        run.Reports("a.txt(1,1,1,2): warning EC0010: The text has control or invisible characters (2 in all, the first is U+FEFF): remove them");
        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(content, Assert.Single(app.Corpus().Articles).Source.ToString());
    }

    [Theory]
    [InlineData("Caf\xE9 in code page 1252\n\ntext", "1,4,1,5")]
    [InlineData("Headline\r\n\r\nCut off: \xE2\x80", "3,10,3,11")]
    [InlineData("Headline\n\nOverlong \xC0\xAF", "3,10,3,11")]
    [InlineData("Headline\n\nSurrogate \xED\xA0\x80", "3,11,3,12")]
    [InlineData("Headline\n\nBeyond \xF4\x90\x80\x80", "3,8,3,9")]
    [InlineData("\xFC", "1,1,1,2")]
    public void Malformed_UTF8_is_refused_where_it_starts(string latin1, string place)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(latin1);

        // On Unix the compiler puts U+FFFD; on Windows it takes the code page of the system.
        Run(bytes).Reports($"a.txt({place}): {Refusal}");
        Run(bytes, Encoding.Latin1).Reports($"a.txt({place}): {Refusal}");
    }

    [Fact]
    public void Malformed_UTF8_is_refused_behind_a_replacement_character_too()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Real: \uFFFD\n\n"), 0xFF];

        GeneratorRun run = Run(bytes);

        // Which of the replacement characters is a real one cannot be told: the first of them is shown.
        run.Reports($"a.txt(1,7,1,8): {Refusal}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Half_a_surrogate_pair_in_UTF16_is_refused(bool bigEndian)
    {
        byte[] text = [.. Encoding.Unicode.GetBytes("\uFEFFHeadline\n\nA half: "), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes(" here.")];
        if (bigEndian)
        {
            text = [.. text.Chunk(2).SelectMany(static pair => Enumerable.Reverse(pair))];
        }

        Run(text).Reports($"a.txt(3,9,3,10): {Refusal}");
    }

    [Fact]
    public void UTF16_that_ends_in_half_a_character_is_refused()
    {
        byte[] bytes = [.. Encoding.Unicode.GetBytes("\uFEFFHeadline\n\ntext"), 0x41];

        Run(bytes).Reports($"a.txt(3,5,3,6): {Refusal}");
    }

    [Fact]
    public void UTF16_without_a_byte_order_mark_is_embedded_with_a_warning()
    {
        // Every second byte is NUL: valid UTF-8, and certainly not what was meant.
        GeneratorRun run = Run(Encoding.Unicode.GetBytes("Headline\n\ntext")).Compiles();

        Assert.Equal("EC0010", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void An_empty_file_is_empty_in_every_encoding()
    {
        Assert.All(s_encodings.Keys, static encoding => Assert.Equal("EC0004", Assert.Single(Run(Bytes(encoding, "")).Diagnostics).Id));
        Assert.Equal("EC0004", Assert.Single(Run([]).Diagnostics).Id);
    }

    [Fact]
    public void A_large_file_comes_back_byte_for_byte()
    {
        // Above 40,000 characters the compiler keeps a text in chunks.
        string content = "Large\n\n" + string.Concat(Enumerable.Range(0, 20_000).Select(static index => $"{index} ж\uFFFD{(index % 7 == 0 ? "\r\n" : " ")}"));

        Assert.Equal(content, Embedded(Run(Bytes("UTF-8", content)), "EC0025"));
    }

    [Fact]
    public void The_id_and_path_of_a_file_may_hold_anything_that_a_file_system_allows()
    {
        string[] paths = ["a b\"c\\d.txt", "é\u0301/日本.txt", "half \uD83D pair.txt", "new\nline.txt", "{0}.txt", "\u202Egnp.txt", "#if.txt", "con.txt", ".txt", "no extension"];
        TestProject project = TestProject.Empty;
        foreach (string path in paths)
        {
            project = project.Add(path, "Same headline\n\n" + path.Replace('\uD83D', ' '));
        }

        GeneratorRun run = GeneratorRun.Of(project).CompilesAsIfHandwritten();

        using LoadedApp app = LoadedApp.Of(run);
        Assert.Equal(paths.Length, app.Corpus().Articles.Count);
        foreach (Article article in app.Corpus().Articles)
        {
            Assert.Equal(article, app.Corpus().Articles.Get(article.Id.ToString()));
            Assert.Equal(article.Text.ToString().Replace('\\', '/'), article.Path.ToString().Replace('\uFFFD', ' '));
        }
    }
}
