using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Formats;

/// <summary>Text that was UTF-8 and was read in another encoding: the encoding is named, and nobody is told to remove its characters.</summary>
public sealed class MojibakeTests
{
    private const string Prose = "“We waited,” said José Müller. “It wasn’t easy – it was très long…” Más tarde, naïve façade, “no.”";

    static MojibakeTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1252", "Windows-1252")]
    [InlineData("iso-8859-1", "ISO-8859-1")]
    [InlineData("macintosh", "MacRoman")]
    [InlineData("ibm437", "IBM437")]
    [InlineData("ibm850", "IBM850")]
    [InlineData("windows-1251", "Windows-1251")]
    [InlineData("gb2312", "GBK")]
    public void The_encoding_is_named(string encoding, string expected)
    {
        string damaged = Encoding.GetEncoding(encoding).GetString(Encoding.UTF8.GetBytes(Prose));
        Assert.Equal(TextTraits.Mojibake, TraitReader.Read(damaged) & TextTraits.Mojibake);
        TextRange place = TraitReader.Find(damaged, TextTraits.Mojibake);
        Assert.Equal(expected, Mojibake.EncodingOf(damaged, place.Start));
    }

    [Fact]
    public void Cyrillic_letters_that_were_read_as_windows_1251_are_named()
    {
        string damaged = Encoding.GetEncoding("windows-1251").GetString("Причал снова открыт после двух зим"u8.ToArray());
        TextRange place = TraitReader.Find(damaged, TextTraits.Mojibake);
        Assert.Equal("Windows-1251", Mojibake.EncodingOf(damaged, place.Start));
    }

    [Theory]
    [InlineData("Причал снова открыт. Река Сена, „Россия“, СССР, Рим — Рига, в Ялте.")]
    [InlineData("ChâteauÂ and pâté, Âge, SÃO PAULO, pâte à pain €3, Ôter, Çà et là")]
    [InlineData("The root √2 and √x; Γ(x), ΓΔ; ├── src, ├─ lib; ‚Achtung‘, naïve")]
    [InlineData("在鈥的码头")]
    public void Other_texts_have_no_sign(string text) => Assert.Equal(TextTraits.None, TraitReader.Read(text) & TextTraits.Mojibake);

    [Fact]
    public void A_byte_that_windows_1252_does_not_define_is_no_control_character()
    {
        Assert.Empty(Parse("The quay\n\nâ€œWe waited,â€\u009D she said.").Problems);
        TextProblem problem = Assert.Single(Parse("The quay\n\nâ€œWe waited,â€\u009D she said.\u0007").Problems);
        Assert.Equal((ProblemKind.ControlCharacter, "U+0007", "1"), (problem.Kind, problem.Argument, problem.SecondArgument));
        Assert.Equal(ProblemKind.ControlCharacter, Assert.Single(Parse("The quay\n\nWe waited\u009D, she said.").Problems).Kind);
    }

    [Theory]
    [InlineData("Windows-1252", "â€œWe waitedâ€˜", "iconv -f UTF-8 -t WINDOWS-1252 FILE > NEW")]
    [InlineData("Windows-1252", "â€œWe waitedâ€\u009D", "perl -MEncode -Ci -pe '$_ = encode(\"cp1252\", $_, sub { chr shift })' FILE > NEW")]
    [InlineData("IBM437", "ΓÇ£We waited", "iconv -f UTF-8 -t IBM437 FILE > NEW")]
    public void The_command_fits_the_text(string encoding, string text, string command) => Assert.Equal(command, Mojibake.CommandFor(encoding, text));

    private static ArticleModel Parse(string text) => ArticleParser.Parse(new SourceDocument(new DocumentInfo("a.txt", "a.txt", "a", "Corpus", string.Empty), text));
}
