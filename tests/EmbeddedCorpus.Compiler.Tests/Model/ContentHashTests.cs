using CsCheck;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Model;

public class ContentHashTests
{
    [Fact]
    public void Equal_texts_have_equal_hashes() =>
        Gen.String.Holds(text => Assert.Equal(ContentHash.Of(text), ContentHash.Of(new string(text.AsSpan()))), seed: "0000KOIPe036", iter: 2_000);

    [Fact]
    public void A_change_of_one_character_changes_the_hash() =>
        Gen.Select(Gen.String[1, 40], Gen.Int[0, 39], Gen.Char).Where((text, at, c) => at < text.Length && text[at] != c).Holds(
            (text, at, c) => Assert.NotEqual(ContentHash.Of(text), ContentHash.Of(text[..at] + c + text[(at + 1)..])),
            seed: "0000KOIPe036",
            iter: 5_000);

    [Fact]
    public void Texts_that_are_alike_have_hashes_of_their_own()
    {
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(number => $"text {number}"), .. Enumerable.Range(0, 200).Select(count => new string('\0', count))];
        Assert.Equal(texts.Length, texts.Select(ContentHash.Of).Distinct().Count());
    }

    [Fact]
    public void A_hash_of_several_depends_on_each_and_on_their_order()
    {
        ulong[] values = [0, 1, 2, ulong.MaxValue, ContentHash.Of("text").Value];
        var pairs = from first in values from second in values select new ContentHash(1).Then(first).Then(second);
        Assert.Equal(values.Length * values.Length, pairs.Distinct().Count());
    }

    [Fact]
    public void A_machine_that_stores_the_high_byte_first_reads_the_same_words()
    {
        // As such a machine reads the characters 1, 2, 3 and 4, and as this one does.
        Assert.Equal(0x0004_0003_0002_0001UL, ContentHash.Swap(0x0001_0002_0003_0004UL));
        Assert.Equal(0xFFFE_8000_0041_D83DUL, ContentHash.Swap(0xD83D_0041_8000_FFFEUL));
        Gen.ULong.Holds(static word => Assert.Equal(word, ContentHash.Swap(ContentHash.Swap(word))), seed: "0000KOIPe036", iter: 2_000);
    }

    [Fact]
    public void A_hash_stays_what_it_is()
    {
        // Hashes stand in names of constants: another function would rename them.
        Assert.Equal(0UL, ContentHash.Of(string.Empty).Value);
        Assert.Equal(0x72CFE4054BA958E9UL, ContentHash.Of("news/visit").Value);
    }
}
