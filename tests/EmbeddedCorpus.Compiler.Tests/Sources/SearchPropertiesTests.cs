using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Sources;

/// <summary>The properties that say what is searched: one value for a project, or a list by corpus.</summary>
public sealed class SearchPropertiesTests
{
    private static readonly SearchSettings s_plain = new(IsIndexed: true, IndexLanguage.None);

    [Theory]
    [InlineData("", "", true, IndexLanguage.English)]
    [InlineData("  ", "\n", true, IndexLanguage.English)]
    [InlineData("true", "en", true, IndexLanguage.English)]
    [InlineData(" True ", " NONE ", true, IndexLanguage.None)]
    [InlineData("False", "en", false, IndexLanguage.None)]
    public void One_value_is_for_all_corpora(string search, string language, bool isIndexed, IndexLanguage expected)
    {
        SearchProperties properties = SearchProperties.Read(search, language);
        Assert.Equal(new SearchSettings(isIndexed, expected), properties.For("Corpus"));
        Assert.True(properties.Search.IsValid && properties.Language.IsValid);
    }

    [Theory]
    [InlineData("News=false")]
    [InlineData("Laws=true, News=false")]
    [InlineData("true,News=FALSE")]
    [InlineData("News=false Laws=true")]
    [InlineData("  News = false ;; Laws =true, ")]
    [InlineData("\n  News=false\r\n  Laws=true\n")]
    public void A_list_has_values_for_single_corpora_and_one_for_the_others(string search)
    {
        SearchProperties properties = SearchProperties.Read(search, "none News=en");
        Assert.Equal(SearchSettings.Off, properties.For("News"));
        Assert.Equal(s_plain, properties.For("Laws"));
        Assert.Equal(s_plain, properties.For("news"));
        Assert.True(properties.Search.IsValid && properties.Language.IsValid);
    }

    [Fact]
    public void The_value_without_a_name_is_for_corpora_that_the_list_does_not_name()
    {
        SearchProperties properties = SearchProperties.Read("News=true, false", "");
        Assert.Equal(SearchSettings.Default, properties.For("News"));
        Assert.Equal(SearchSettings.Off, properties.For("Corpus"));
        Assert.Equal("false, News=true", properties.Search.ToString());
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("true false")]
    [InlineData("News=maybe")]
    [InlineData("News=")]
    [InlineData("News=,Laws=true")]
    [InlineData("=true")]
    [InlineData("=")]
    [InlineData("News=true=false")]
    [InlineData("News=true, News=false")]
    [InlineData("Laws")]
    public void What_cannot_be_read_is_told(string text) => Assert.False(ValueByCorpus.Read(text, "true", "false").IsValid);

    [Fact]
    public void What_can_be_read_of_an_invalid_list_counts()
    {
        ValueByCorpus value = ValueByCorpus.Read("perhaps, Laws=false, News=maybe, Laws=true", "true", "false");
        Assert.False(value.IsValid);
        Assert.Equal(["false", "true", "true"], ((string[])["Laws", "News", "Corpus"]).Select(value.For));
    }

    [Fact]
    public void Equal_texts_give_equal_properties_and_every_difference_shows_in_the_text()
    {
        Assert.Equal(SearchProperties.Read("News=false", "en"), SearchProperties.Read(" News = FALSE ", ""));
        Assert.NotEqual(SearchProperties.Read("News=false", "en").ToString(), SearchProperties.Read("Laws=false", "en").ToString());
        Assert.NotEqual(SearchProperties.Read("", "en").ToString(), SearchProperties.Read("", "none").ToString());
    }
}
