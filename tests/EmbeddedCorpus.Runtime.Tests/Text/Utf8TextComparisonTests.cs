using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Text;

public class Utf8TextComparisonTests
{
    [Fact]
    public void Texts_with_the_same_bytes_are_equal_wherever_they_stand()
    {
        Utf8Text headline = SampleCorpus.Visit.Quotes[0].Text;
        Utf8Text body = SampleCorpus.Visit.Quotes[1].Text;
        Assert.False(headline.Bytes.Overlaps(body.Bytes));
        Assert.True(headline == body);
        Assert.False(headline != body);
        Assert.True(headline.Equals(body));
        Assert.True(headline.Equals((object)body));
        Assert.Equal(headline.GetHashCode(), body.GetHashCode());
        Assert.True(headline != SampleCorpus.Council.Headline);
        Assert.False(headline.Equals(new object()));
    }

    [Fact]
    public void A_text_equals_a_string_of_the_same_characters()
    {
        Utf8Text text = Of("é字𝒜");
        Assert.True(text == "é字𝒜");
        Assert.True("é字𝒜" == text);
        Assert.False(text != "é字𝒜");
        Assert.False("é字𝒜" != text);
        Assert.True(text.Equals("é字𝒜"));
        Assert.True(text.Equals("é字𝒜".AsSpan()));
        Assert.True(text.Equals("é字𝒜"u8));
    }

    [Fact]
    public void A_text_never_equals_another_object_than_a_text()
    {
        Utf8Text text = Of("é字𝒜");
        Assert.False(text.Equals((object)"é字𝒜"));
        Assert.False("é字𝒜".Equals((object)text));
        Assert.DoesNotContain("é字𝒜", new HashSet<object> { text });
        Assert.Contains(Of("é字𝒜"), new HashSet<object> { text });
    }

    [Fact]
    public void A_text_is_compared_with_bytes_by_content()
    {
        Utf8Text text = Of("é字𝒜");
        Assert.True(text == "é字𝒜"u8);
        Assert.True("é字𝒜"u8 == text);
        Assert.False(text != "é字𝒜"u8);
        Assert.False("é字𝒜"u8 != text);
        Assert.False(text == "é字"u8);
        Assert.True("é字"u8 != text);
        Utf8Text empty = text[..0];
        Assert.True(empty == ""u8);
    }

    [Fact]
    public void A_text_is_taken_where_bytes_are_asked_for()
    {
        ReadOnlySpan<byte> bytes = Of("é字𝒜");
        Assert.True(bytes.SequenceEqual("é字𝒜"u8));
        Assert.True(bytes.Overlaps(bytes));
        using var stream = new MemoryStream();
        stream.Write(Of("é字𝒜"));
        Assert.Equal("é字𝒜"u8.ToArray(), stream.ToArray());
        Assert.True(((ReadOnlySpan<byte>)default(Utf8Text)).IsEmpty);
    }

    [Theory]
    [InlineData("é字")]
    [InlineData("é字𝒜a")]
    [InlineData("e\u0301字𝒜")]
    [InlineData("")]
    [InlineData(null)]
    public void A_text_does_not_equal_any_other_string(string? other)
    {
        Utf8Text text = Of("é字𝒜");
        Assert.False(text == other);
        Assert.True(text != other);
        Assert.True(other != text);
        Assert.False(text.Equals(other));
        Assert.False(text.Equals(other.AsSpan()));
    }

    [Fact]
    public void Order_is_that_of_scalar_values_and_not_of_utf16_code_units()
    {
        // U+FF5E is below U+1D49C, but its code unit is above the surrogate D835.
        Utf8Text tilde = Of("～");
        Utf8Text script = Of("𝒜");
        Assert.True(string.CompareOrdinal("～", "𝒜") > 0);
        Assert.True(tilde < script);
        Assert.True(tilde <= script);
        Assert.True(script > tilde);
        Assert.True(script >= tilde);
        Assert.True(tilde.CompareTo("𝒜") < 0);
        Assert.True(tilde.CompareTo("𝒜".AsSpan()) < 0);
        Assert.True(script.CompareTo("～") > 0);
    }

    [Fact]
    public void A_prefix_comes_before_the_whole()
    {
        Utf8Text text = Of("ab");
        Assert.True(text.CompareTo("abc") < 0);
        Assert.True(text.CompareTo("a") > 0);
        Assert.Equal(0, text.CompareTo("ab"));
        Assert.True(text.CompareTo(string.Empty) > 0);
        Assert.True(text.CompareTo((string?)null) > 0);
        Assert.True(default(Utf8Text).CompareTo((string?)null) > 0);
        Assert.Equal(0, default(Utf8Text).CompareTo(string.Empty));
        Assert.True(default(Utf8Text).CompareTo("a") < 0);
    }

    [Fact]
    public void Comparison_operators_include_equality_where_they_say_so()
    {
        Utf8Text left = Of("ab");
        Utf8Text right = Of("ab");
        Assert.True(left <= right && left >= right);
        Assert.False(left < right || left > right);
    }

    [Fact]
    public void The_untyped_comparison_takes_texts_only()
    {
        IComparable text = Of("b");
        Assert.True(text.CompareTo(null) > 0);
        Assert.True(text.CompareTo(Of("a")) > 0);
        Assert.Contains("System.String", Assert.Throws<ArgumentException>(() => text.CompareTo("c")).Message);
        Assert.Contains("Int32", Assert.Throws<ArgumentException>(() => text.CompareTo(1)).Message);
    }

    [Fact]
    public void An_unpaired_surrogate_is_equal_to_no_text_and_stands_at_its_own_code_point()
    {
        // Not inline data: an attribute's strings are stored as UTF-8, which has no unpaired surrogates.
        (string Text, string Other, int Order)[] cases =
        [
            ("\uFFFD", "\uD800", 1), ("\uFFFD", "\uDC00", 1), ("a\uFFFD", "a\uD835", 1), ("𝒜", "\uD835", 1),
            ("𝒜", "\uDC9C", 1), ("\uE000", "\uDFFF", 1), ("\uD7FF", "\uD800", -1), ("a", "\uDC00", -1),
        ];
        foreach ((string text, string other, int order) in cases)
        {
            Assert.Equal(order, Math.Sign(Of(text).CompareTo(other)));
            Assert.False(Of(text).Equals(other));
        }

        Assert.False(Of("é字𝒜") == "é字\uD835");
        Assert.False(Of("é字𝒜") == "é字\uDC9C");
    }

    private static Utf8Text Of(string text) => TestCorpus.OfText(text).Articles[0].Source;
}
