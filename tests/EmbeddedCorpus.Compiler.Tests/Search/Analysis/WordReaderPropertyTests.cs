using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

[Trait(Nightly.Trait, Nightly.Full)]
public class WordReaderPropertyTests
{
    private const string Seed = "0000KOIPe036";

    /// <summary>Characters of all classes, and any others.</summary>
    private static readonly Gen<string> s_texts = Gen.Frequency(
        (6, Gen.OneOf("a", "B", "z", "7", ".", ",", "'", "’", "\"", "_", ":", " ", "é", "\u0301", "\u0323", "\u0327", "\u00AD", "\u200D", "·", "ß", "ſ", "ﬃ")),
        (3, Gen.OneOf("א", "ל", "״", "׳", "ب", "ـ", "\u064E", "क", "\u093F", "日", "ア", "か", "ｶ", "\u3099", "\u309A", "ﾞ", "ก", "\u0E49", "\u1100", "\u1161", "\u11A8", "가", "Ω", "ᾴ", "𝐁")),
        (1, Gen.Int[0, 0x10FFFF].Where(Rune.IsValid).Select(static c => new Rune(c).ToString())))
        .Array[0, 60].Select(static parts => string.Concat(parts));

    private static readonly Gen<byte[]> s_damaged = Gen.Select(s_texts, Gen.Int[0, 200], Gen.Byte, static (text, at, value) =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0)
        {
            bytes[at % bytes.Length] = value;
        }

        return bytes;
    });

    [Fact]
    public void Words_of_any_bytes_rise_and_lie_inside() =>
        Gen.OneOf(Gen.Byte.Array[0, 80], s_damaged).Holds(static bytes => Check(bytes, isValid: false), seed: Seed, iter: Nightly.Of(30_000));

    [Fact]
    public void Words_of_valid_texts_lie_on_the_borders_of_characters() =>
        s_texts.Holds(static text => Check(Encoding.UTF8.GetBytes(text), isValid: true), seed: Seed, iter: Nightly.Of(30_000));

    [Fact]
    public void The_form_of_a_form_is_the_form() => s_texts.Holds(
        static text =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            byte[] form = new byte[WordReader.MaxTermBytes];
            var reader = new WordReader(bytes);
            while (reader.Next())
            {
                byte[] once = form[..reader.Fold(form)];
                Assert.Equal(once, Analysed.FormBytes(once));
            }
        },
        seed: Seed,
        iter: Nightly.Of(30_000));

    [Fact]
    public void Forms_stay_within_their_room() => s_texts.Holds(
        static text =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            byte[] form = new byte[WordReader.MaxTermBytes];
            var reader = new WordReader(bytes);
            while (reader.Next())
            {
                ReadOnlySpan<byte> whole = form.AsSpan(0, reader.Fold(form));
                byte[] result = new byte[whole.Length];
                int stripped = TermAnalysis.StripDiacritics(whole, result);
                Assert.Equal(TermAnalysis.HasDiacritics(whole), !whole.SequenceEqual(result.AsSpan(0, stripped)));
                Assert.False(TermAnalysis.HasDiacritics(result.AsSpan(0, stripped)));
                Assert.InRange(TermAnalysis.Stem(whole, english: true, result), 0, whole.Length);
                Assert.InRange(TermAnalysis.Compose(whole, result), 1, whole.Length);
            }
        },
        seed: Seed,
        iter: Nightly.Of(30_000));

    [Fact]
    public void Forms_of_any_bytes_do_no_harm() => Gen.OneOf(Gen.Byte.Array[0, 64], s_damaged).Holds(
        static bytes =>
        {
            byte[] result = new byte[bytes.Length];
            Assert.InRange(TermAnalysis.StripDiacritics(bytes, result), 0, bytes.Length);
            Assert.InRange(TermAnalysis.Stem(bytes, english: true, result), 0, bytes.Length);
            Assert.InRange(TermAnalysis.Compose(bytes, result), 0, bytes.Length);
            TermAnalysis.HasDiacritics(bytes);
        },
        seed: Seed,
        iter: Nightly.Of(30_000));

    [Fact]
    public void Time_grows_with_the_text_and_no_faster()
    {
        foreach (string part in new[] { "a'", "a\u0301'", "日\u0301", "\u0301", "א\"", "1,", "a\u00AD" })
        {
            byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 200_000)));
            Check(text, isValid: true);
            Check([.. "日本"u8, .. Encoding.UTF8.GetBytes(new string('\u0301', 200_000) + part)], isValid: true);
        }
    }

    private static void Check(byte[] text, bool isValid)
    {
        var reader = new WordReader(text);
        byte[] form = new byte[WordReader.MaxTermBytes];
        int last = -1;
        int lastEnd = 0;
        while (reader.Next())
        {
            Assert.InRange(reader.Start, reader.IsBigram ? last + 1 : lastEnd, text.Length);
            Assert.InRange(reader.End, reader.Start + 1, text.Length);
            Assert.InRange(reader.Fold(form), 1, WordReader.MaxTermBytes);
            Assert.True(!isValid || (IsBorder(text, reader.Start) && IsBorder(text, reader.End)));
            last = reader.Start;
            lastEnd = reader.End;
        }
    }

    private static bool IsBorder(byte[] text, int position) => position == text.Length || (text[position] & 0xC0) != 0x80;
}
