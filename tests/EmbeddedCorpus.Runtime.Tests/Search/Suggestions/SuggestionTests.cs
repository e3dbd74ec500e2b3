using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search.Suggestions;

/// <summary>Which words are offered for one that the corpus does not have.</summary>
public class SuggestionTests
{
    private static readonly TextCorpus s_corpus = TestCorpus.Of(
        new ArticleDraft("a.txt", "Azerbaijan\n\nThe café in Azerbaijan connects rivers; a naïve word.").Build(),
        new ArticleDraft("b.txt", "Rivers\n\nThe rivers, the Café, the word rover.").Build(),
        new ArticleDraft("c.txt", "Words\n\nA word, 北京, ward, wort.").Build());

    [Theory]
    [InlineData("a letter left out", "azerbaijn", "azerbaijan 1")]
    [InlineData("a letter added", "azerrbaijan", "azerbaijan 1")]
    [InlineData("a letter changed", "azerbeijan", "azerbaijan 1")]
    [InlineData("two letters swapped", "azrebaijan", "azerbaijan 1")]
    [InlineData("two edits in a long word", "azrebaijn", "azerbaijan 1")]
    [InlineData("three edits are too many", "azrebijn", "")]
    [InlineData("one edit in a word of four letters, by the number of articles", "worf", "word 3, wort 1")]
    [InlineData("two edits in a word of four letters are too many", "wkkd", "")]
    [InlineData("one edit before two", "riverx", "rivers 2, rover 1")]
    [InlineData("accents do not count, and are shown", "naeve", "naïve 1")]
    [InlineData("an accent of the query does not count", "ríverx", "rivers 2, rover 1")]
    [InlineData("capitals do not count", "AZERBAIJN", "azerbaijan 1")]
    [InlineData("of several words the first that is unknown", "the azerbaijn rivrs", "azerbaijan 1")]
    [InlineData("nothing for words that the corpus has", "the rivers", "")]
    [InlineData("nothing for another form of a word that the corpus has", "river connected", "")]
    [InlineData("nothing for a script without spaces", "東京", "")]
    [InlineData("nothing for no word", "…", "")]
    public void Offered_is(string what, string text, string expected)
    {
        _ = what;
        var words = new IndexedWord[5];
        int count = s_corpus.Suggest(text, words);
        Assert.Equal(expected, string.Join(", ", words.Take(count).Select(word => $"{word} {word.ArticleCount}")));
    }

    [Fact]
    public void A_word_is_found_by_what_is_offered_for_it()
    {
        var words = new IndexedWord[1];
        Assert.Equal(1, s_corpus.Suggest("azerbaijn", words));
        Assert.Equal(words[0].ArticleCount, s_corpus.Search($"\"{words[0]}\"", new SearchHit[3]));
    }

    [Fact]
    public void A_word_is_written_into_spans_where_it_fits()
    {
        var words = new IndexedWord[1];
        Assert.Equal(1, s_corpus.Suggest("naeve", words));
        Span<char> characters = stackalloc char[5];
        Span<byte> bytes = stackalloc byte[6];
        Assert.True(words[0].TryFormat(characters, out int written));
        Assert.Equal("naïve", characters[..written].ToString());
        Assert.True(words[0].TryFormat(bytes, out written));
        Assert.True(bytes[..written].SequenceEqual("naïve"u8));
        Assert.False(words[0].TryFormat(characters[1..], out written));
        Assert.Equal(0, written);
        Assert.False(words[0].TryFormat(bytes[1..], out written));
        Assert.Equal(0, written);
    }

    [Fact]
    public void Words_are_equal_by_corpus_and_word()
    {
        var words = new IndexedWord[2];
        var again = new IndexedWord[2];
        Assert.Equal((2, 2), (s_corpus.Suggest("worf", words), s_corpus.Suggest("worf"u8, again)));
        Assert.Equal(words, again);
        Assert.True(words[0] == again[0] && words[0].GetHashCode() == again[0].GetHashCode());
        Assert.True(words[0] != words[1] && words[0] != default);
    }

    [Fact]
    public void A_word_longer_than_any_form_has_none()
    {
        Assert.Equal(0, s_corpus.Suggest(new string('x', 5_000), new IndexedWord[3]));
        Assert.Equal(0, s_corpus.Suggest(string.Concat(Enumerable.Repeat("é", 3_000)), new IndexedWord[3]));
    }
}
