using System.Text;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

public class TermAnalysisTests
{
    [Theory]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Ệ", "E\u0323\u0302")]
    [InlineData("Ệ", "E\u0302\u0323")]
    [InlineData("Å", "\u212B")]
    [InlineData("ǖ", "u\u0308\u0304")]
    [InlineData("ᾳ", "α\u0345")]
    [InlineData("\uFB2C", "ש\u05C1\u05BC")]
    [InlineData("\u0929", "\u0928\u093C")]
    [InlineData("각", "\u1100\u1161\u11A8")]
    [InlineData("각", "가\u11A8")]
    [InlineData("が", "か\u3099")]
    [InlineData("パ", "ハ\u309A")]
    [InlineData("ガ", "ｶﾞ")]
    [InlineData("\uF900", "豈")]
    public void Spellings_that_are_canonically_equivalent_have_one_form(string one, string other) => Assert.Equal(Analysed.Words(one), Analysed.Words(other));

    [Theory]
    [InlineData("café", "cafe")]
    [InlineData("Việt", "viet")]
    [InlineData("Łódź Smørrebrød Đà Æsir œuvre Ħ Ŧ ısı", "lodz smorrebrod da aesir oeuvre h t isi")]
    [InlineData("ὍΜΗΡΟΣ", "ομηροσ")]
    [InlineData("Ёжик Йод", "ежик иод")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("السَّلامُ أ", "السلام ا")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("क़लम", "कलम")]
    [InlineData("المدرسة على فارسی کتاب", "المدرسه علي فارسي كتاب")]
    [InlineData("Þingvellir Garðabær", "thingvellir gardabaer")]
    [InlineData("தமிழ்", "தமிழ்")]
    [InlineData("ที่", "ที่_")]
    [InlineData("ガ", "ガ_")]
    public void Marks_are_stripped_where_people_leave_them_out(string text, string stripped)
    {
        string form = Analysed.Words(text);
        Assert.Equal(stripped, Analysed.StripDiacritics(form));
        Assert.Equal(stripped != form, TermAnalysis.HasDiacritics(Encoding.UTF8.GetBytes(form)));
    }

    [Theory]
    [InlineData("running", true, "run")]
    [InlineData("running", false, "running")]
    [InlineData("dog's", true, "dog")]
    [InlineData("re\u0301sume\u0301s", true, "resum")]
    [InlineData("re\u0301sume\u0301s", false, "resumes")]
    [InlineData("наши", true, "наши")]
    [InlineData("x86s", true, "x86s")]
    [InlineData("3.14", true, "3.14")]
    public void Words_of_plain_letters_are_stemmed(string form, bool english, string stem) => Assert.Equal(stem, Analysed.Stem(form, english));

    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("Việt", "việt")]
    [InlineData("ᾴ", "ᾴ")]
    [InlineData("한국 ガ 日本_", "한국 국_ ガ_ 日本 本_ _")]
    [InlineData("naïve", "naïve")]
    [InlineData("এক কো", "এক কো")]
    [InlineData("x\u0323\u0301", "x\u0323\u0301")]
    [InlineData("q\u0301", "q\u0301")]
    public void Composing_shows_letters_with_their_marks(string text, string composed) => Assert.Equal(
        composed.Replace("_ _", "_", StringComparison.Ordinal), Analysed.Compose(Analysed.Words(text)));

    [Fact]
    public void Composing_passes_over_marks_that_do_not_block()
    {
        // The dot below goes with the letter, the macron is then too high to go with both.
        Assert.Equal("ḍ\u0307", Analysed.Compose("d\u0323\u0307"));
        Assert.Equal("á\u0327", Analysed.Compose("a\u0327\u0301"));
        Assert.Equal("\u0301a", Analysed.Compose("\u0301a"));
    }

    [Fact]
    public void Reading_and_folding_allocate_nothing()
    {
        byte[] text = Encoding.UTF8.GetBytes("The café isn’t Ệ ｶﾞ \u1112\u1161\u11AB 日本語 צה״ל" + new string('x', 100));
        byte[] form = new byte[WordReader.MaxTermBytes];
        byte[] result = new byte[WordReader.MaxTermBytes];
        Assert.True(Run(text, form, result) > 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(text, form, result);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static int Run(byte[] text, byte[] form, byte[] result)
    {
        int bytes = 0;
        var reader = new WordReader(text);
        while (reader.Next())
        {
            int length = reader.Fold(form);
            bytes += TermAnalysis.Stem(form.AsSpan(0, length), english: true, result) + TermAnalysis.Compose(form.AsSpan(0, length), result);
        }

        return bytes;
    }
}
