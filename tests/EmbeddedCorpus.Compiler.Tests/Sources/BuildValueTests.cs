using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

public class BuildValueTests
{
    [Theory]
    [InlineData("")]
    [InlineData("News")]
    [InlineData("/2022/a b")]
    [InlineData("/žluť 😀 %41 = [x]")]
    [InlineData("/unset")]
    public void A_value_that_the_file_of_settings_can_hold_stays_as_it_is(string value)
    {
        Assert.Equal(value, BuildValue.Encode(value));
        Assert.Equal(value, BuildValue.Decode(value));
    }

    [Theory]
    [InlineData("a#b")]
    [InlineData("a;b")]
    [InlineData("a\nb")]
    [InlineData("a\r\nbuild_property.X = y")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\u00A0")]
    [InlineData("Unset")]
    [InlineData("base64:YQ==")]
    [InlineData("# žluť 😀")]
    public void Any_other_is_written_in_letters_that_it_can_hold_and_comes_back(string value)
    {
        string encoded = BuildValue.Encode(value);

        Assert.Matches("^base64:[A-Za-z0-9+/=]+$", encoded);
        Assert.Equal(value, BuildValue.Decode(encoded));
    }

    [Fact]
    public void What_is_no_Base64_is_a_value_as_it_stands()
    {
        Assert.Equal("base64:*", BuildValue.Decode("base64:*"));
        Assert.Null(BuildValue.FromBase64("C#"));
    }
}
