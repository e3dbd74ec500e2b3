using System.Text;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Text;

/// <summary>Parts of a text: cut off at a length, found by their place, taken by a range.</summary>
public class Utf8TextPartTests
{
    private const string Words = "aé字𝒜z";

    private static Utf8Text Text => TestCorpus.OfText(Words).Articles[0].Source;

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "a")]
    [InlineData(2, "a")]
    [InlineData(3, "aé")]
    [InlineData(5, "aé")]
    [InlineData(6, "aé字")]
    [InlineData(9, "aé字")]
    [InlineData(10, "aé字𝒜")]
    [InlineData(11, Words)]
    [InlineData(int.MaxValue, Words)]
    public void A_text_is_cut_off_between_two_characters(int maxLength, string expected)
    {
        Utf8Text start = Text.Truncate(maxLength);
        Assert.Equal(expected, start.ToString());
        Assert.True(Text.StartsWith(start));
        Assert.InRange(start.Length, 0, maxLength);
    }

    [Fact]
    public void A_text_has_no_negative_length()
    {
        Assert.Equal("maxLength", Assert.Throws<ArgumentOutOfRangeException>(() => Text.Truncate(-1)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Utf8Text).Truncate(-1));
        Assert.True(default(Utf8Text).Truncate(3).IsEmpty);
    }

    [Fact]
    public void A_range_takes_the_same_part_as_start_and_length()
    {
        Utf8Text text = Text;
        Assert.Equal("é字", text[1..6].ToString());
        Assert.Equal("𝒜z", text[^5..].ToString());
        Assert.True(text[..] == text);
        Assert.Throws<ArgumentOutOfRangeException>(() => Text[..2]);
    }

    [Fact]
    public void A_part_is_found_by_its_place_and_not_by_its_words()
    {
        Article visit = SampleCorpus.Visit;
        int found = 0;
        foreach (Quote quote in visit.Quotes)
        {
            Assert.True(visit.Source.TryGetRange(quote.Text, out Range range));
            Assert.True(visit.Source[range].Bytes.Overlaps(quote.Text.Bytes, out int offset) && offset == 0);
            Assert.Equal(quote.Text.Length, visit.Source[range].Length);
            Assert.Equal(quote.Paragraph is not null, visit.Text.TryGetRange(quote.Text, out _));
            found++;
        }

        Assert.Equal(4, found);
        Assert.True(visit.Quotes[0].Text == visit.Quotes[1].Text);
        Assert.False(visit.Quotes[0].Text.TryGetRange(visit.Quotes[1].Text, out _));
    }

    [Fact]
    public void A_text_is_the_whole_of_itself()
    {
        Utf8Text text = Text;
        Assert.True(text.TryGetRange(text, out Range range));
        Assert.Equal(0..text.Length, range);
    }

    [Fact]
    public void What_reaches_over_an_end_is_no_part()
    {
        Utf8Text text = Text;
        Assert.False(text[1..6].TryGetRange(text, out Range range));
        Assert.Equal(default, range);
        Assert.False(text[1..6].TryGetRange(text[..3], out _));
        Assert.False(text[1..6].TryGetRange(text[3..10], out _));
        Assert.False(text[1..6].TryGetRange(text[..1], out _));
        Assert.False(text[1..6].TryGetRange(text[6..], out _));
        Assert.True(text[1..6].TryGetRange(text[3..6], out range));
        Assert.Equal(2..5, range);
    }

    [Fact]
    public void A_text_of_another_corpus_and_an_empty_one_are_no_parts()
    {
        TextCorpus other = TestCorpus.OfText(Words);
        Assert.False(Text.TryGetRange(other.Articles[0].Source, out _));
        Assert.False(Text.TryGetRange(default, out _));
        Assert.False(default(Utf8Text).TryGetRange(Text, out _));
        Assert.False(default(Utf8Text).TryGetRange(default, out _));
        Assert.Equal(Encoding.UTF8.GetByteCount(Words), other.Articles[0].Source.Length);
    }
}
