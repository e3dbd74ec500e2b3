using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>The field <c>lang</c> and the metadata <c>Language</c> say which rules find quotations; without them the words do.</summary>
public sealed class StatedLanguageTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("ENG", "en")]
    [InlineData("de", "de")]
    [InlineData("de_AT", "de")]
    [InlineData("ger", "de")]
    [InlineData("fr-CA", "fr")]
    [InlineData("es-419", "es")]
    [InlineData("nl", "none")]
    [InlineData("zh-Hans", "none")]
    [InlineData("", null)]
    [InlineData("e", null)]
    [InlineData("Deutsch", null)]
    [InlineData("mul", null)]
    [InlineData("{{ site.lang }}", null)]
    public void A_tag_names_a_language(string tag, string? code) => Assert.Equal(code, Language.Tagged(tag)?.Code);

    [Theory]
    [InlineData("lang: fr", "Oui.,Non !")]
    [InlineData("lang: es", "")]
    [InlineData("lang: en", "")]
    [InlineData("lang: de", "")]
    [InlineData("lang: pl", "")]
    [InlineData("lang: [fr]", "Oui.,Non !")]
    [InlineData("writer: fr", "Oui.,Non !")]
    public void The_field_says_whether_a_dash_opens_words(string field, string quotes) =>
        Assert.Equal(quotes, string.Join(',', Quotes($"---\ntitle: Ada\n{field}\n---\n\n— Oui.\n\n— Non ! hurla Lund.\n")));

    [Theory]
    [InlineData("", "Ada Brook")]
    [InlineData("lang: en-GB", "Ada Brook")]
    [InlineData("lang: sv", "")]
    public void The_field_says_whether_English_verbs_name_speakers(string field, string speaker) =>
        Assert.Equal(speaker, Speaker($"---\ntitle: The quay\n{field}\n---\n\n“The quay is open for all of us,” said Ada Brook.\n"));

    [Theory]
    [InlineData("", "")]
    [InlineData("lang: de-CH", "Ada Brook")]
    public void The_field_decides_for_a_text_with_few_words(string field, string speaker) =>
        Assert.Equal(speaker, Speaker($"---\ntitle: Kai\n{field}\n---\n\n„Genug gewartet, Leute, basta“, so Ada Brook.\n"));

    [Fact]
    public void The_metadata_says_it_where_no_field_does()
    {
        const string text = "Ada\n\n— Oui.\n\n— Non ! hurla Lund.\n";

        Assert.Equal(["Oui.", "Non !"], Quotes(text, "fr"));
        Assert.Empty(Quotes(text, "en"));
        Assert.Equal(["Oui.", "Non !"], Quotes("---\nlang: fr\n---\n\n" + text, "en"));
    }

    private static IEnumerable<string> Quotes(string text, string? language = null) => Parse(text, language) is var article ? article.Quotes.Select(quote => quote.Text.In(article.Source).ToString()) : [];

    private static string Speaker(string text) => Parse(text) is { Quotes: [.., { Speaker: >= 0 } quote] } article ? article.Speakers[quote.Speaker].Name : string.Empty;

    private static ArticleModel Parse(string text, string? language = null) => ArticleParser.Parse(new SourceDocument(
        new DocumentInfo("/p/a.txt", "a.txt", "a", "Corpus", string.Empty) { Given = language is null ? [] : [new GivenField("lang", language)] }, text));
}
