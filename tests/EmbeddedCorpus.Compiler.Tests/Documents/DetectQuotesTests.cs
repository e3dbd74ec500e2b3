using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Documents;

/// <summary>The metadata <c>DetectQuotes</c>, and the settings of corpus and project for it.</summary>
public sealed class DetectQuotesTests
{
    private const string Text = "---\ntitle: On the quay\nauthor: Lena Marsh\n---\n\n“The old quay is gone. Nobody knows why.”\n\n“We waited,” said Mira Holt.\n\nThis mark “ is alone.\n";

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("maybe")]
    public void Quotations_are_found_by_default(string detect) =>
        Assert.Equal(["The old quay is gone. Nobody knows why.|None|", "We waited,|Explicit|Mira Holt"], Quotes(Parse(Text, detect)));

    [Theory]
    [InlineData("false")]
    [InlineData("FALSE")]
    public void A_text_without_detection_has_no_quotations_and_no_unpaired_marks(string detect)
    {
        ArticleModel article = Parse(Text, detect);

        Assert.Empty(article.Quotes);
        Assert.Empty(article.Speakers);
        Assert.Empty(article.Problems);
        Assert.Equal(3, article.Paragraphs.Count);
    }

    [Fact]
    public void The_author_says_what_nobody_else_says()
    {
        ArticleModel article = Parse(Text, "author");

        Assert.Equal(["The old quay is gone. Nobody knows why.|Resolved|Lena Marsh", "We waited,|Explicit|Mira Holt"], Quotes(article));
        Assert.Equal("Lena Marsh", article.Quotes[0].Mention.In(article.Source).ToString());
        Assert.Equal(["Lena Marsh", "Mira Holt"], article.Speakers.Select(static speaker => speaker.Name));
    }

    [Theory]
    [InlineData("author: Mira Holt", "Mira Holt,Mira Holt")]
    [InlineData("author: [Lena Marsh]", "Lena Marsh,Mira Holt")]
    [InlineData("author: \"Lena \\u004Darsh\"", "Lena Marsh,Mira Holt")]
    [InlineData("author: [Lena Marsh, Mira Holt]", ",Mira Holt")]
    [InlineData("author:", ",Mira Holt")]
    [InlineData("writer: Lena Marsh", ",Mira Holt")]
    public void The_author_is_the_one_that_the_fields_name(string field, string speakers)
    {
        ArticleModel article = Parse(Text.Replace("author: Lena Marsh", field, StringComparison.Ordinal), "author");

        Assert.Equal(speakers.Split(','), article.Quotes.Select(quote => quote.Speaker < 0 ? string.Empty : article.Speakers[quote.Speaker].Name));
        Assert.Equal(article.Speakers.Distinct(), article.Speakers);
    }

    [Fact]
    public void The_author_can_be_metadata()
    {
        var info = new DocumentInfo("/p/a.txt", "a.txt", "a", "Corpus", string.Empty)
        {
            Reading = new ReadingSettings { DetectQuotes = "author" },
            Given = [new GivenField("author", "Lena Marsh")],
        };

        Assert.Equal(["The old quay is gone. Nobody knows why.|Resolved|Lena Marsh"], Quotes(ArticleParser.Parse(new SourceDocument(info, "On the quay\n\n“The old quay is gone. Nobody knows why.”\n"))));
    }

    [Theory]
    [InlineData("", "", "Corpus", "")]
    [InlineData("true", "", "Corpus", "")]
    [InlineData(" False ", "", "Corpus", "False")]
    [InlineData("author", "", "Corpus", "author")]
    [InlineData("some", "", "Corpus", "")]
    [InlineData("false", "News///true", "News", "")]
    [InlineData("false", "News///true", "Corpus", "false")]
    [InlineData("true", "News///false|Corpus///author", "News", "false")]
    [InlineData("true", "News///false|Corpus///author", "Corpus", "author")]
    [InlineData("false", "News//", "News", "false")]
    [InlineData("false", "News///", "News", "false")]
    [InlineData("false", "News///some", "News", "false")]
    public void A_document_takes_the_value_of_its_corpus_or_of_the_project(string project, string corpora, string corpus, string detect)
    {
        QuoteSettings settings = Settings(project, corpora).Quotes;

        Assert.Equal(detect, settings.Of(corpus));
        Assert.Equal(detect, DocumentMetadata.Read(name => name == "Corpus" ? corpus : null, settings).Reading.DetectQuotes);
        Assert.Equal("author", DocumentMetadata.Read(name => name switch { "Corpus" => corpus, "DetectQuotes" => "author", _ => null }, settings).Reading.DetectQuotes);
    }

    [Fact]
    public void A_value_that_is_none_is_said()
    {
        Assert.Equal(new InvalidSetting("EmbeddedCorpusQuotes=some", "Use true, false or author"), Assert.Single(Settings("some", "").Invalid));
        Assert.Equal(new InvalidSetting("EmbeddedCorpus=News, Quotes=some", "Use true, false or author"), Assert.Single(Settings("", "News///some").Invalid));
        Assert.Equal(new InvalidSetting("DetectQuotes=some", "Use true, false or author"), Assert.Single(ReadingCheck.Find(new ReadingSettings { DetectQuotes = "some" })));
    }

    private static CorpusSettings Settings(string project, string corpora) => CorpusSettings.Read(name => name switch
    {
        "EmbeddedCorpusQuotes" => project,
        "_EmbeddedCorpusSettings" => Convert.ToBase64String(Encoding.UTF8.GetBytes(corpora)),
        _ => null,
    });

    private static ArticleModel Parse(string text, string detect) => ArticleParser.Parse(
        new SourceDocument(new DocumentInfo("/p/a.txt", "a.txt", "a", "Corpus", string.Empty) { Reading = new ReadingSettings { DetectQuotes = detect } }, text));

    private static IEnumerable<string> Quotes(ArticleModel article) => article.Quotes.Select(
        quote => $"{quote.Text.In(article.Source)}|{quote.Attribution}|{(quote.Speaker < 0 ? string.Empty : article.Speakers[quote.Speaker].Name)}");
}
