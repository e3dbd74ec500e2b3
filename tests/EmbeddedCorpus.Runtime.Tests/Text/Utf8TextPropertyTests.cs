using System.Text;
using CsCheck;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Text;

/// <summary>A text agrees with the string of the same characters, compared rune by rune.</summary>
public class Utf8TextPropertyTests
{
    // A small alphabet of all widths, so that texts share prefixes and needles occur.
    private static readonly Gen<string> s_valid = Gen.OneOf("a", "b", "é", "字", "～", "\uFFFD", "𝒜", "𝒝", "\uE000", "\U0010FFFF").Array[0, 8].Select(static parts => string.Concat(parts));

    private static readonly Gen<string> s_any = Gen.OneOf("a", "b", "é", "字", "～", "\uFFFD", "𝒜", "\uD835", "\uDC9C", "\uD800").Array[0, 8].Select(static parts => string.Concat(parts));

    [Fact]
    public void Comparing_two_texts_or_a_text_and_a_string_is_comparing_runes() =>
        Gen.Select(s_valid, s_valid).Holds(
            (left, right) =>
            {
                Utf8Text text = Of(left);
                int expected = CompareRunes(left, right);
                Assert.Equal(expected, Math.Sign(text.CompareTo(right)));
                Assert.Equal(expected, Math.Sign(text.CompareTo(Of(right))));
                Assert.Equal(left == right, text == right);
                Assert.Equal(left == right, text == Of(right));
                Assert.Equal(left == right, text == Encoding.UTF8.GetBytes(right).AsSpan());
                Assert.Equal(left.StartsWith(right, StringComparison.Ordinal), text.StartsWith(right));
                Assert.Equal(left.EndsWith(right, StringComparison.Ordinal), text.EndsWith(right));
                Assert.True(left != right || text.GetHashCode() == Of(right).GetHashCode());
            },
            seed: "0000KOIPe036",
            iter: 2_000);

    [Fact]
    public void Comparing_with_ill_formed_strings_is_consistent_with_equality_and_antisymmetric() =>
        Gen.Select(s_valid, s_any).Holds(
            (left, right) =>
            {
                Utf8Text text = Of(left);
                Assert.Equal(text.Equals(right), text.CompareTo(right) == 0);
                Assert.Equal(left == right, text.Equals(right));
                Assert.Equal(CompareCodePoints(left, right), Math.Sign(text.CompareTo(right)));
            },
            seed: "0000KOIPe036",
            iter: 2_000);

    [Fact]
    public void Searching_finds_what_a_string_search_finds() =>
        Gen.Select(s_valid, s_any).Holds(
            (words, needle) =>
            {
                int expected = IsWellFormed(needle) ? words.IndexOf(needle, StringComparison.Ordinal) : -1;
                int bytes = expected < 0 ? -1 : Encoding.UTF8.GetByteCount(words.AsSpan(0, expected));
                Utf8Text text = Of(words);
                Assert.Equal(bytes, text.IndexOf(needle));
                Assert.Equal(bytes >= 0, text.Contains(needle));
                if (IsWellFormed(needle))
                {
                    Assert.Equal(bytes, text.IndexOf(Of(needle)));
                }
            },
            seed: "0000KOIPe036",
            iter: 2_000);

    [Fact]
    public void Runes_slices_and_formats_give_the_characters_back() =>
        s_valid.Holds(
            words =>
            {
                Utf8Text text = Of(words);
                var again = new StringBuilder();
                int position = 0;
                foreach (Rune rune in text.EnumerateRunes())
                {
                    again.Append(rune);
                    Assert.Equal(rune.ToString(), text.Slice(position, rune.Utf8SequenceLength).ToString());
                    position += rune.Utf8SequenceLength;
                }

                Assert.Equal(words, again.ToString());
                Assert.Equal(position, text.Length);
                char[] chars = new char[words.Length];
                Assert.True(text.TryFormat(chars, out int written));
                Assert.Equal(words, new string(chars, 0, written));
            },
            seed: "0000KOIPe036",
            iter: 2_000);

    // Texts come from a corpus only: the words stand between two others, of which no part may be seen.
    private static Utf8Text Of(string words)
    {
        TextCorpus corpus = TestCorpus.OfText("<" + words + ">");
        return corpus.Articles[0].Source.Slice(1, Encoding.UTF8.GetByteCount(words));
    }

    private static bool IsWellFormed(string text) => text.EnumerateRunes().Select(rune => rune.ToString()).Aggregate(string.Empty, string.Concat) == text;

    private static int CompareRunes(string left, string right) =>
        Math.Sign(left.EnumerateRunes().ToArray().AsSpan().SequenceCompareTo(right.EnumerateRunes().ToArray()));

    private static int CompareCodePoints(string left, string right) =>
        Math.Sign(CodePoints(left).AsSpan().SequenceCompareTo(CodePoints(right)));

    private static int[] CodePoints(string text)
    {
        var points = new List<int>();
        for (int index = 0; index < text.Length; index++)
        {
            bool isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            points.Add(isPair ? char.ConvertToUtf32(text[index], text[++index]) : text[index]);
        }

        return [.. points];
    }
}
