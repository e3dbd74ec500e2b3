using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

public class EnglishStemmerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("'", "'")]
    [InlineData("as", "as")]
    [InlineData("'tis", "tis")]
    [InlineData("dog's", "dog")]
    [InlineData("consist", "consist")]
    [InlineData("consistency", "consist")]
    [InlineData("caresses", "caress")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("agreed", "agre")]
    [InlineData("proceed", "proceed")]
    [InlineData("exceedingly", "exceed")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("added", "add")]
    [InlineData("dying", "die")]
    [InlineData("vying", "vie")]
    [InlineData("evening", "evening")]
    [InlineData("happy", "happi")]
    [InlineData("by", "by")]
    [InlineData("say", "say")]
    [InlineData("youth", "youth")]
    [InlineData("generous", "generous")]
    [InlineData("generally", "general")]
    [InlineData("pasted", "paste")]
    [InlineData("universities", "universiti")]
    [InlineData("biologist", "biolog")]
    [InlineData("relational", "relat")]
    [InlineData("adoption", "adopt")]
    [InlineData("controlling", "control")]
    [InlineData("skies", "sky")]
    [InlineData("news", "news")]
    [InlineData("early", "earli")]
    public void Words_have_the_stems_of_the_description(string word, string stem) => Assert.Equal(stem, Stem(word));

    [Fact]
    public void Every_word_of_the_published_vocabulary_has_the_published_stem()
    {
        string[] words = PackedLines.Require("search/stemmer/english.voc.txt.gz");
        string[] stems = PackedLines.Require("search/stemmer/english.out.txt.gz");
        Assert.Equal(stems.Length, words.Length);
        string[] wrong = [.. words.Zip(stems).Where(static pair => Stem(pair.First) != pair.Second).Select(static pair => $"{pair.First}: {Stem(pair.First)}, not {pair.Second}")];
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {words.Length}\n{string.Join('\n', wrong.Take(50))}");
    }

    [Fact]
    public void A_stem_is_no_longer_than_its_word() =>
        Gen.OneOf("a", "e", "y", "l", "s", "'", "at", "ing", "ed", "ly", "ation", "iz", "bl", "tt").Array[0, 12].Select(static parts => string.Concat(parts)).Holds(
            static word => Assert.InRange(Stem(word).Length, 0, word.Length), seed: "0000KOIPe036", iter: 20_000);

    private static string Stem(string word)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(word);
        return Encoding.ASCII.GetString(bytes, 0, EnglishStemmer.Stem(bytes, bytes.Length));
    }
}
