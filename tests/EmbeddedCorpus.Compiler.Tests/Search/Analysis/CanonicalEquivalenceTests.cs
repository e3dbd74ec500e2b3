using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Analysis;
using EmbeddedCorpus.Compiler.Tests.Search.Analysis.Tables;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

public class CanonicalEquivalenceTests
{
    [Fact]
    public void Every_letter_has_the_form_of_its_decomposition()
    {
        UnicodeDatabase unicode = UnicodeDatabase.Require();
        var decomposition = new CanonicalDecomposition(unicode);
        for (int c = 0; c <= 0x10FFFF; c++)
        {
            if (Rune.IsValid(c) && (unicode.CanonicalDecompositions.ContainsKey(c) || c is >= 0xAC00 and <= 0xD7A3))
            {
                string text = "a" + new Rune(c);
                Assert.True(Analysed.Words(text) == Analysed.Words(decomposition.Of(text)), $"U+{c:X4}");
            }
        }
    }

    [Fact]
    public void Marks_in_any_order_give_one_form_even_where_it_is_cut()
    {
        UnicodeDatabase unicode = UnicodeDatabase.Require();
        var decomposition = new CanonicalDecomposition(unicode);
        int[] marks = [.. unicode.CombiningClasses.Keys.Where(c => c != 0x345 && WordClasses.IsExtend(WordClasses.Of(c)))];
        int[] letters = [.. unicode.CanonicalDecompositions.Keys.Where(static c => WordClasses.IsLetterOrDigit(WordClasses.Of(c)) || WordClasses.Of(c) == WordClass.Unit)];
        Gen<string> clusters = Gen.Select(
            Gen.Frequency((3, Gen.OneOf(letters)), (1, Gen.OneOf(0x61, 0x304B, 0x30CF, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x5D0))),
            Gen.Frequency((3, Gen.OneOf(marks)), (1, Gen.OneOf(0x3099, 0x309A, 0x301, 0x323))).Array[0, 12],
            static (letter, extends) => new Rune(letter) + string.Concat(extends.Select(static c => new Rune(c).ToString())));
        clusters.Array[1, 6].Select(static parts => string.Concat(parts)).Holds(
            text => Assert.Equal(Analysed.Words(text), Analysed.Words(decomposition.Of(text))), seed: "0000KOIPe036", iter: 20_000);
    }
}
