using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Tests.Model;

public class CorpusTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Plain words.")]
    [InlineData("Köpfe, 字 and 𝒜 behind one another: 𝒜字ö.")]
    public void Both_forms_have_the_same_characters_at_the_same_positions(string words)
    {
        var characters = new CorpusText(words);
        var utf8 = CorpusText.InUtf8(words);
        Assert.Equal((words.Length, words.Length), (characters.Length, utf8.Length));
        Assert.Equal((words, words), (characters.ToString(), utf8.ToString()));
        Assert.Equal(Encoding.UTF8.GetBytes(words), utf8.Utf8.ToArray());
        foreach (TextRange range in Ranges(words))
        {
            Assert.Equal(range.In(words).ToString(), range.In(characters).ToString());
            Assert.Equal(range.In(words).ToString(), range.In(utf8).ToString());
        }
    }

    [Fact]
    public void Texts_are_equal_when_their_characters_are_whatever_their_form()
    {
        CorpusText[] equal = [new("Wörter"), new("Wörter"), CorpusText.InUtf8("Wörter"), CorpusText.InUtf8("Wörter")];
        CorpusText[] others = [new("Worte"), CorpusText.InUtf8("Worter"), CorpusText.InUtf8("Wärter")];
        Assert.All(equal, text => Assert.All(equal, other => Assert.True(text.Equals(other) && text.GetHashCode() == other.GetHashCode())));
        Assert.All(equal, text => Assert.All(others, other => Assert.False(text.Equals(other) || other.Equals(text))));
    }

    [Fact]
    public void A_text_may_be_a_part_of_bytes_that_hold_several()
    {
        const string Words = "Köpfe, 字 and 𝒜 behind one another, and so many words that positions beyond the first sixty-four are asked for: 𝒜字ö.";
        byte[] all = Encoding.UTF8.GetBytes("före " + Words + " 後");
        int start = Encoding.UTF8.GetByteCount("före ");
        var part = new ArraySegment<byte>(all, start, Encoding.UTF8.GetByteCount(Words));
        var text = CorpusText.FromUtf8(part, Words.Length);
        Assert.Equal(new CorpusText(Words), text);
        foreach (TextRange range in Ranges(Words))
        {
            Assert.Equal(range.In(Words).ToString(), range.In(text).ToString());
        }

        Assert.Throws<FormatException>(() => CorpusText.FromUtf8(part, Words.Length - 1));
        Assert.Throws<FormatException>(() => CorpusText.FromUtf8(part, Words.Length + 1));
    }

    // A range never starts or ends inside a surrogate pair.
    private static IEnumerable<TextRange> Ranges(string words)
    {
        int[] boundaries = [.. Enumerable.Range(0, words.Length + 1).Where(position => position == words.Length || !char.IsLowSurrogate(words[position]))];
        return from start in boundaries from end in boundaries where start <= end select new TextRange(start, end);
    }
}
