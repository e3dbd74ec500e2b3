using CsCheck;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Marks;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Tests.Quotes;

/// <summary>Sentences that are found without all tokens of a paragraph.</summary>
public sealed class PlainSentencesTests
{
    private static readonly string[] s_pieces =
    [
        "Rain fell", "the bridge", "a", "It", "iPhone", "i24NEWS", "3", "3D", "x86", "e.g", "U.S", "Ph.D", "Sen", "Dr", "Jr", "R-Ill", "he'd", "James'", "state-run",
        "\u00C9t\u00E9", "\u00FCber", "na\u00EFve", ".", "!", "?", "...", "[2]", "[^7]", "[a b]", "(", ")", "]", "\"", "'", "*", "_", "**", ",", ":", ";", "-", "/", "\u00AD", "\u00A0", "\t", " ", "  ",
    ];

    [Theory]
    [InlineData("One. Two! Three? Four.", "Two|Three|Four")]
    [InlineData("He met Sen. Holt. She left.", "She")]
    [InlineData("The U.S. Senate voted. The U.S. The end.", "The U|The e")]
    [InlineData("It costs 3.5 dollars. 3D films cost more.", null)]
    [InlineData("Use e.g. this one, i.e. that. iPhone users wait.", null)]
    [InlineData("Stop. **Go** now. _So_ it is.", "Go|So")]
    [InlineData("Stop. then go. 7 remain.", "")]
    [InlineData("The port was open.[2] But", null)]
    [InlineData("(It was open.) But", null)]
    [InlineData("Wait... What? No!", "What|No")]
    public void Only_the_words_beside_marks_are_read(string text, string? expected)
    {
        List<int>? found = Find(text);

        Assert.Equal(expected is null, found is null);
        Assert.Equal(expected is null ? null : FromTokens(text), found);
        Assert.Equal(expected is null or "" ? 0 : expected.Split('|').Length, found?.Count ?? 0);
        Assert.All(expected is null or "" ? [] : expected.Split('|').Zip(found!), pair => Assert.StartsWith(pair.First, text[pair.Second..], StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_are_those_of_the_tokens()
    {
        int known = 0;
        Gen.OneOf(s_pieces).Array[0, 24].SelectMany(static pieces => Gen.Bool.Array[pieces.Length].Select(spaces => Join(pieces, spaces))).Holds(
            text =>
            {
                if (Find(text) is { } found)
                {
                    Assert.Equal(FromTokens(text), found);
                    known++;
                }
            },
            seed: "0000FqfyEbG2",
            iter: 20_000);

        Assert.InRange(known, 2_000, int.MaxValue);
    }

    private static string Join(string[] pieces, bool[] spaces) =>
        string.Concat(pieces.Select((piece, index) => spaces[index] ? piece + " " : piece)).Trim();

    private static List<int>? Find(string text)
    {
        var tokens = new RefList<Token>(16);
        List<int> starts = [-1];
        bool isFound = PlainSentences.TryFind(text, new TextRange(0, text.Length), Language.English, tokens, starts);
        tokens.Free();
        Assert.Equal(-1, starts[0]);
        Assert.True(isFound || starts.Count == 1);
        return isFound ? starts[1..] : null;
    }

    private static List<int> FromTokens(string text)
    {
        List<MarkedSpan> spans = [];
        var tokens = new RefList<Token>(16);
        Tokenizer.Tokenize(text, new TextRange(0, text.Length), spans, 0, Language.English, tokens);
        Sentences.Mark(text, spans, tokens);
        var starts = new List<int>();
        for (int index = 1; index < tokens.Count; index++)
        {
            if (tokens[index - 1].EndsSentence)
            {
                starts.Add(tokens[index].Range.Start);
            }
        }

        tokens.Free();
        return starts;
    }
}
