using System.Text;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Text;

public class Utf8TextSearchTests
{
    private const string Words = "naïve 𝒜 nation, naïve 𝒜 notion";

    private static Utf8Text Text => TestCorpus.OfText(Words).Articles[0].Source;

    [Theory]
    [InlineData("", 0)]
    [InlineData("n", 0)]
    [InlineData("naïve", 0)]
    [InlineData("ï", 2)]
    [InlineData("𝒜", 7)]
    [InlineData("𝒜 no", 27)]
    [InlineData("nation", 12)]
    [InlineData("Nation", -1)]
    [InlineData("nai", -1)]
    [InlineData("notion!", -1)]
    [InlineData("notion ", -1)]
    public void The_first_occurrence_is_found_by_string_span_and_bytes(string value, int expected)
    {
        Assert.Equal(expected, Text.IndexOf(value));
        Assert.Equal(expected, Text.IndexOf(value.AsSpan()));
        Assert.Equal(expected >= 0, Text.Contains(value));
        Assert.Equal(expected >= 0, Text.Contains(value.AsSpan()));
        Assert.Equal(expected, Text.IndexOf(Encoding.UTF8.GetBytes(value)));
        Assert.Equal(expected >= 0, Text.Contains(Encoding.UTF8.GetBytes(value)));
    }

    [Fact]
    public void A_text_is_searched_for_a_text()
    {
        Utf8Text source = SampleCorpus.Visit.Source;
        Utf8Text speaker = SampleCorpus.Visit.Speakers[0].Name;
        Assert.True(source.Contains(speaker));
        Assert.Equal(source.IndexOf("Anna Berg"), source.IndexOf(speaker));
        Assert.False(SampleCorpus.Old.Source.Contains(speaker));
        Assert.True(source.StartsWith(source.Slice(0, 4)));
        Assert.False(source.StartsWith(speaker));
        Assert.Equal(0, source.IndexOf(source[..0]));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("naïve 𝒜", true)]
    [InlineData(Words, true)]
    [InlineData(Words + "s", false)]
    [InlineData("Naïve", false)]
    [InlineData("nai", false)]
    public void A_start_is_recognised(string value, bool expected)
    {
        Assert.Equal(expected, Text.StartsWith(value));
        Assert.Equal(expected, Text.StartsWith(value.AsSpan()));
        Assert.Equal(expected, Text.StartsWith(Encoding.UTF8.GetBytes(value)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("n", true)]
    [InlineData("𝒜 notion", true)]
    [InlineData("ïve 𝒜 notion", true)]
    [InlineData(Words, true)]
    [InlineData("s" + Words, false)]
    [InlineData("Notion", false)]
    [InlineData("𝒝 notion", false)]
    public void An_end_is_recognised(string value, bool expected)
    {
        Assert.Equal(expected, Text.EndsWith(value));
        Assert.Equal(expected, Text.EndsWith(value.AsSpan()));
        Assert.Equal(expected, Text.EndsWith(Encoding.UTF8.GetBytes(value)));
    }

    [Fact]
    public void An_unpaired_surrogate_ends_no_text()
    {
        foreach (string value in (string[])["\uD835", "\uDC9C", "\uDC9C notion", "\uFFFD\uDC9C"])
        {
            Assert.False(Text.EndsWith(value));
            Assert.False(TestCorpus.OfText("\uFFFD").Articles[0].Source.EndsWith(value));
        }
    }

    [Fact]
    public void An_unpaired_surrogate_occurs_nowhere()
    {
        foreach (string value in (string[])["\uD835", "\uDC9C", "n\uD835", "naïve \uD835", "naïve \uD835 n"])
        {
            Assert.Equal(-1, Text.IndexOf(value));
            Assert.False(Text.Contains(value));
            Assert.False(Text.StartsWith(value));
        }
    }

    [Fact]
    public void A_null_string_is_refused()
    {
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => Text.IndexOf((string)null!)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => Text.Contains((string)null!)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => Text.StartsWith((string)null!)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => Text.EndsWith((string)null!)).ParamName);
    }

    [Fact]
    public void A_needle_whose_start_repeats_is_found()
    {
        Utf8Text text = TestCorpus.OfText("aaab äääb").Articles[0].Source;
        Assert.Equal(1, text.IndexOf("aab"));
        Assert.Equal(7, text.IndexOf("ääb"));
        Assert.Equal(-1, text.IndexOf("aaaab"));
    }
}
