using System.Text;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

/// <summary>Files in the encodings that a project names.</summary>
public sealed class TextEncodingTests
{
    [Theory]
    [InlineData("windows-1252", "A33220", "£2 ")]
    [InlineData("Windows-1252", "93808594", "“€…”")]
    [InlineData("cp1252", "E9", "é")]
    [InlineData("1252", "E9", "é")]
    [InlineData("iso-8859-1", "FCDF", "üß")]
    [InlineData("latin1", "9396", "“–")]
    [InlineData("iso-8859-15", "A4", "€")]
    [InlineData("windows-1250", "9AB9", "šą")]
    [InlineData("windows-1251", "CCE8F0", "Мир")]
    [InlineData("windows-1253", "E1E2", "αβ")]
    [InlineData("windows-1254", "FDFE", "ış")]
    [InlineData("windows-1255", "E0E1", "אב")]
    [InlineData("windows-1256", "C8", "ب")]
    [InlineData("windows-1257", "EBE0", "ėą")]
    [InlineData("windows-1258", "FE", "₫")]
    [InlineData("koi8-r", "EDC9D2", "Мир")]
    [InlineData("KOI8_R", "EDC9D2", "Мир")]
    [InlineData("ibm850", "81", "ü")]
    [InlineData("macintosh", "8E", "é")]
    [InlineData("shift_jis", "93FA967B", "日本")]
    [InlineData("sjis", "93FA967B", "日本")]
    [InlineData("euc-jp", "C6FCCBDC", "日本")]
    [InlineData("gb18030", "C8D5B1BE", "日本")]
    [InlineData("gbk", "C8D5B1BE", "日本")]
    [InlineData("big5", "A4E9A5BB", "日本")]
    [InlineData("euc-kr", "C7D1", "한")]
    [InlineData("utf-8", "C3A9", "é")]
    [InlineData("UTF8", "C3A9", "é")]
    [InlineData("utf-16", "E900", "é")]
    [InlineData("utf-16BE", "00E9", "é")]
    public void A_named_encoding_decodes_a_file(string encoding, string bytes, string text)
    {
        SourceDocument document = Decode(encoding, Convert.FromHexString(bytes));

        Assert.Equal(text, document.Text);
        Assert.Equal(-1, document.InvalidAt);
    }

    [Theory]
    [InlineData("EFBBBFC3A9")]
    [InlineData("FFFEE900")]
    [InlineData("FEFF00E9")]
    public void A_byte_order_mark_comes_before_the_name(string bytes) => Assert.Equal("é", Decode("windows-1252", Convert.FromHexString(bytes)).Text);

    [Theory]
    [InlineData("shift_jis", "4193FA81", 2)]
    [InlineData("euc-kr", "41C7FF", 1)]
    [InlineData("utf-16", "410042", 1)]
    [InlineData("us-ascii", "4142E9", 2)]
    public void Bytes_that_are_no_text_are_refused_at_their_place(string encoding, string bytes, int position)
    {
        SourceDocument document = Decode(encoding, Convert.FromHexString(bytes));

        Assert.Equal(position, document.InvalidAt);
        Assert.Equal($"not text in {encoding}: name another encoding in the metadata Encoding", document.Invalid);
    }

    [Fact]
    public void A_replacement_character_that_the_file_holds_is_text() =>
        Assert.Equal(new SourceDocument(Info("gb18030"), "a\uFFFDb"), Decode("gb18030", [0x61, 0x84, 0x31, 0xA4, 0x37, 0x62]));

    [Theory]
    [InlineData("windows-1299")]
    [InlineData("utf-7")]
    [InlineData("65000")]
    [InlineData("0")]
    [InlineData("cp")]
    [InlineData("western")]
    [InlineData("cp99999999999")]
    [InlineData("-1")]
    public void A_name_that_is_none_is_no_encoding(string name)
    {
        Assert.False(TextEncodings.IsName(name));
        Assert.Equal("é", Decode(name, [0xC3, 0xA9]).Text);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("utf-8", false)]
    [InlineData("nothing", false)]
    [InlineData("windows-1252", true)]
    [InlineData("utf-16", true)]
    public void A_compiler_needs_the_bytes_of_what_is_not_UTF8(string name, bool needsBytes) => Assert.Equal(needsBytes, TextEncodings.NeedsBytes(name));

    [Fact]
    public void Characters_of_the_compiler_are_decoded_again_while_they_give_the_bytes()
    {
        byte[] file = Encoding.UTF8.GetBytes("Café");

        SourceDocument document = DocumentReader.Check(Info("windows-1252"), "Café", Encoding.UTF8, bytes => bytes.AsSpan().SequenceEqual(file));

        Assert.Equal("CafÃ©", document.Text);
    }

    [Fact]
    public void Characters_that_the_compiler_lost_are_told_with_the_storage_that_keeps_them()
    {
        SourceDocument document = DocumentReader.Check(Info("windows-1252"), "Caf\uFFFD", Encoding.UTF8, static _ => false);

        Assert.Equal(3, document.InvalidAt);
        Assert.Equal("not UTF-8, and the compiler ignores the metadata Encoding for literals: set the metadata Storage to Resource", document.Invalid);
    }

    [Fact]
    public void A_code_page_that_the_compiler_took_gives_the_bytes_again()
    {
        byte[] file = [0x43, 0x61, 0x66, 0xE9];

        SourceDocument document = DocumentReader.Check(Info("windows-1251"), "Café", Encoding.Latin1, bytes => bytes.AsSpan().SequenceEqual(file));

        Assert.Equal("Cafй", document.Text);
    }

    private static SourceDocument Decode(string encoding, byte[] bytes) => DocumentReader.Decode(Info(encoding), bytes, bytes.Length);

    private static DocumentInfo Info(string encoding) =>
        new("/p/a.txt", "a.txt", "a", "Corpus", string.Empty) { Reading = new ReadingSettings { Encoding = encoding } };
}
