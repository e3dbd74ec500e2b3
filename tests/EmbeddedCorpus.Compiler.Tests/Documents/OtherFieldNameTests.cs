using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>Date, headline and language under the names that site generators, databases and newspapers use.</summary>
public sealed class OtherFieldNameTests
{
    private const string Text = "\n\nThe quay is open.\n";

    [Theory]
    [InlineData("pubDate: 'Jul 08 2022'")]
    [InlineData("publish_date: 2022-07-08")]
    [InlineData("Published: July 8, 2022")]
    [InlineData("published_at: 2022-07-08T10:00:00Z")]
    [InlineData("datePublished: 2022-07-08T10:00+02:00")]
    [InlineData("postedOn: 8. Juli 2022")]
    [InlineData("date-created: 2022/07/08")]
    [InlineData("created: 20220708")]
    [InlineData("modified: 2023-01-01\ncreated_at: 2022-01-01\npublication date: 2022-07-08")]
    [InlineData("created: by hand\npublished: true\nposted: 2022-07-08")]
    [InlineData("date:\npubDate: 2022-07-08")]
    [InlineData("date: 20220708\npubDate: 2023-01-01")]
    public void A_day_under_another_name_is_the_date(string fields)
    {
        ArticleModel article = Parse($"---\ntitle: The quay\n{fields}\n---{Text}");
        Assert.Empty(article.Problems);
        Assert.Equal("2022-07-08", IsoDate.Format(article.DayNumber, "-"));
    }

    [Theory]
    [InlineData("path: 2022/07/08/quay")]
    [InlineData("permalink: /2022/07/08/the-quay/")]
    [InlineData("permalink: /news/2022/07/08/quay.html")]
    [InlineData("url: https://example.org/2022/07/08/quay")]
    [InlineData("url: 'https://example.org/blog/2022-07-08-quay'")]
    [InlineData("slug: 2022-07-08-quay")]
    [InlineData("Permalink: /2022/07/08/quay")]
    [InlineData("URL: https://example.org/2022/07/08/quay")]
    [InlineData("canonical-url: https://example.org/2022/07/08/quay")]
    [InlineData("slug: 2022-07-08")]
    [InlineData("canonicalUrl: https://example.org/2022/07/08/quay/?page=1")]
    [InlineData("lastmod: 2023-01-01\npermalink: /2022/07/08/quay/")]
    [InlineData("date:\npublished: true\nurl: /2022/07/08/quay")]
    [InlineData("url: /2021/01/01/quay\ncreated: 2022-07-08")]
    [InlineData("url: /2021/01/01/quay\ndate: 2022-07-08")]
    public void The_address_of_a_page_has_the_date_of_a_text_without_one(string fields)
    {
        foreach (string path in (string[])["quay.txt", "quay.md"])
        {
            ArticleModel article = Parse($"---\ntitle: The quay\n{fields}\n---{Text}", path);
            Assert.Empty(article.Problems);
            Assert.Equal("2022-07-08", IsoDate.Format(article.DayNumber, "-"));
            Assert.Equal("The quay", In(article, article.Headline));
            Assert.Equal(["The quay is open."], article.Paragraphs.Select(paragraph => In(article, paragraph)));
            Assert.Equal("2022-07-08", In(article, article.Fields.Single(static field => field.Name == "date").Text));
        }
    }

    [Theory]
    [InlineData("path: 2022/13/08/quay")]
    [InlineData("permalink: /:year/:month/:day/:title/")]
    [InlineData("url: /2022/07/quay")]
    [InlineData("slug: quay-2022-07-08-open")]
    [InlineData("image: /2022/07/08/quay.png")]
    [InlineData("aliases: [/2022/07/08/quay]")]
    public void Other_addresses_have_none(string fields)
    {
        ArticleModel article = Parse($"---\ntitle: The quay\n{fields}\n---{Text}", "quay.txt");
        Assert.Empty(article.Problems);
        Assert.Equal(-1, article.DayNumber);
    }

    [Theory]
    [InlineData("lastmod: 2022-07-08")]
    [InlineData("updated: 2022-07-08")]
    [InlineData("published: true")]
    [InlineData("created: by hand")]
    [InlineData("created: 1657267200")]
    [InlineData("birthdate: 2022-07-08")]
    public void Other_days_are_none_and_a_value_that_is_no_day_is_a_field_like_others(string fields)
    {
        ArticleModel article = Parse($"---\ntitle: The quay\n{fields}\n---{Text}");
        Assert.Empty(article.Problems);
        Assert.Equal(-1, article.DayNumber);
        Assert.DoesNotContain(article.Fields, static field => field.Name == "date");
    }

    [Fact]
    public void A_field_that_is_called_a_date_and_is_none_is_reported_at_its_value_once_there_is_no_other()
    {
        const string Unclear = "---\ntitle: The quay\npub_date: 07/08/2022\n---\n\nText.\n";
        TextProblem problem = Assert.Single(Parse(Unclear).Problems);
        Assert.Equal((ProblemKind.FieldValue, "07/08/2022", "pub_date"), (problem.Kind, problem.Range.In(Unclear).ToString(), problem.Argument));
        Assert.Empty(Parse("---\ntitle: The quay\npub_date: 07/08/2022\ncreated: 2022-07-08\n---\n\nText.\n").Problems);
        Assert.Empty(Parse("---\ntitle: The quay\npub_date: 07/08/2022\ndate: 2022-07-08\n---\n\nText.\n").Problems);
    }

    [Fact]
    public void Headline_and_language_are_known_and_stay_under_their_own_names()
    {
        ArticleModel article = Parse("---\nHeadline: The quay\ninLanguage: de\nauthors: [Jo, Mo]\n---\nThe quay\n\nText.\n");
        Assert.Equal("The quay", In(article, article.Headline));
        Assert.Equal(["Text."], article.Paragraphs.Select(paragraph => In(article, paragraph)));
        Assert.Equal(
            ["Headline=The quay", "inLanguage=de", "authors=Jo/Mo", "title=The quay", "lang=de"],
            article.Fields.Select(field => $"{field.Name}={(field.Kind == ArticleFieldKind.List ? string.Join("/", field.Items.Select(item => In(article, item))) : In(article, field.Text))}"));
    }

    [Fact]
    public void The_well_known_name_comes_first_and_the_text_before_its_item()
    {
        ArticleModel known = Parse("---\ntitle: The quay\nheadline: Another\nlang: en\nlanguage: de\n---\n\nText.\n");
        Assert.Equal("The quay", In(known, known.Headline));
        Assert.Equal("en", In(known, known.Fields.Single(static field => field.Name == "lang").Text));
        ArticleModel given = Parse("---\nheadline: The quay\ncreated: 2022-07-08\n---\n\nText.\n", new GivenField("title", "Item"), new GivenField("date", "2024-05-17"));
        Assert.Equal("The quay", In(given, given.Headline));

        // An item or a path that has the date says more than the day on which a file was made.
        Assert.Equal("2024-05-17", IsoDate.Format(given.DayNumber, "-"));
    }

    private static ArticleModel Parse(string text, params GivenField[] given) => Parse(text, "a.txt", given);

    private static ArticleModel Parse(string text, string name, params GivenField[] given) =>
        ArticleParser.Parse(
            new SourceDocument(new DocumentInfo("/project/corpus/" + name, "corpus/" + name, "a", "Corpus", string.Empty) { Given = new(given) }, text),
            formats: new TextFormats { Markdown = new MarkdownFormat() });

    private static string In(ArticleModel article, TextRange range) => range.In(article.Source).ToString();
}
