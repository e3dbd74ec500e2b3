using System.Text;
using EmbeddedCorpus.Compiler.Analysis;

namespace EmbeddedCorpus.Compiler.Tests.Search.Analysis;

/// <summary>The vocabularies that the Snowball project publishes with its stemmers.</summary>
public class SnowballVocabularyTests
{
    [Fact]
    public void German() => AssertEqual("german", GermanStemmer.Instance);

    [Fact]
    public void French() => AssertEqual("french", FrenchStemmer.Instance);

    [Fact]
    public void Spanish() => AssertEqual("spanish", SpanishStemmer.Instance);

    [Fact]
    public void Italian() => AssertEqual("italian", ItalianStemmer.Instance);

    [Fact]
    public void Dutch() => AssertEqual("dutch", DutchStemmer.Instance);

    [Fact]
    public void Portuguese() => AssertEqual("portuguese", PortugueseStemmer.Instance);

    [Fact]
    public void Swedish() => AssertEqual("swedish", SwedishStemmer.Instance);

    [Fact]
    public void Russian() => AssertEqual("russian", RussianStemmer.Instance);

    internal static string Stem(SnowballStemmer stemmer, string word)
    {
        byte[] bytes = new byte[Math.Max(WordReader.MaxTermBytes, Encoding.UTF8.GetByteCount(word))];
        return Encoding.UTF8.GetString(bytes, 0, stemmer.Stem(bytes, Encoding.UTF8.GetBytes(word, bytes)));
    }

    private static void AssertEqual(string language, SnowballStemmer stemmer)
    {
        string[] words = PackedLines.Require($"search/stemmer/{language}.voc.txt.gz");
        string[] stems = PackedLines.Require($"search/stemmer/{language}.out.txt.gz");
        Assert.Equal(stems.Length, words.Length);
        string[] wrong = [.. words.Zip(stems).Where(pair => Stem(stemmer, pair.First) != pair.Second).Select(pair => $"{pair.First}: {Stem(stemmer, pair.First)}, not {pair.Second}")];
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {words.Length}\n{string.Join('\n', wrong.Take(50))}");
    }
}
