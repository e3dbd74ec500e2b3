using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

public class ArticleTests
{
    [Fact]
    public void Articles_stand_in_order_of_date_then_path_with_the_undated_last()
    {
        Assert.Equal(SampleCorpus.Ids, SampleCorpus.Corpus.Articles.Select(article => article.Id.ToString()));
        Assert.Equal(
            [new DateOnly(1999, 12, 31), new DateOnly(2022, 10, 3), new DateOnly(2022, 10, 3), null],
            SampleCorpus.Corpus.Articles.Select(article => article.Date));
        Assert.Equal([0, 1, 2, 3], SampleCorpus.Corpus.Articles.Select(article => article.Index));
    }

    [Fact]
    public void The_source_is_the_file_byte_for_byte()
    {
        for (int index = 0; index < SampleCorpus.Texts.Length; index++)
        {
            byte[] expected = Encoding.UTF8.GetBytes(SampleCorpus.Texts[index]);
            Assert.Equal(expected, SampleCorpus.Corpus.Articles[index].Source.Bytes.ToArray());
        }
    }

    [Fact]
    public void Path_and_id_differ_by_the_extension()
    {
        Assert.Equal("news/visit.txt", SampleCorpus.Visit.Path.ToString());
        Assert.Equal("news/visit", SampleCorpus.Visit.Id.ToString());
    }

    [Fact]
    public void An_id_that_is_no_part_of_the_path_is_kept_too()
    {
        ArticleModel model = new ArticleDraft("texts/a.txt", "Words alone.").Build();
        ArticleModel renamed = WithInfo(model, model.Document with { Id = "other/id" });
        TextCorpus corpus = TestCorpus.Of(renamed);
        Assert.Equal("other/id", corpus.Articles[0].Id.ToString());
        Assert.Equal("texts/a.txt", corpus.Articles[0].Path.ToString());
        Assert.True(corpus.Articles.TryGet("other/id", out _));
    }

    [Fact]
    public void The_headline_is_without_its_marks()
    {
        Assert.Equal("We will stay", SampleCorpus.Visit.Headline.ToString());
        Assert.Equal("“Roads first” and “bridges next”", SampleCorpus.Council.Headline.ToString());
        Assert.Equal("The year ends", SampleCorpus.Old.Headline.ToString());
        Assert.Equal("On rivers", SampleCorpus.Rivers.Headline.ToString());
    }

    [Fact]
    public void An_article_without_a_headline_has_an_empty_one()
    {
        TextCorpus corpus = TestCorpus.OfText("One line\nand another.");
        Assert.True(corpus.Articles[0].Headline.IsEmpty);
        Assert.Equal("One line\nand another.", corpus.Articles[0].Text.ToString());
    }

    [Fact]
    public void The_text_is_the_source_after_the_header()
    {
        foreach (Article article in SampleCorpus.Corpus.Articles)
        {
            Assert.True(article.Source.Bytes.EndsWith(article.Text.Bytes));
            Assert.True(article.Text.StartsWith(article.Paragraphs[0].Text));
        }

        Assert.Equal("Nothing was said.\n", SampleCorpus.Old.Text.ToString());
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_are_dates()
    {
        TextCorpus corpus = TestCorpus.Of(
            new ArticleDraft("last.txt", "date 9999-12-31 L\n\nWords.").Build(),
            new ArticleDraft("first.txt", "date 0001-01-01 F\n\nWords.").Build());
        Assert.Equal(DateOnly.MinValue, corpus.Articles[0].Date);
        Assert.Equal(DateOnly.MaxValue, corpus.Articles[1].Date);
    }

    [Fact]
    public void Speakers_of_an_article_come_in_the_order_of_their_first_quote()
    {
        Assert.Equal(["Omar Haddad", "Anna Berg"], SampleCorpus.Council.Speakers.Select(speaker => speaker.Name.ToString()));
        Assert.Equal(["Anna Berg"], SampleCorpus.Visit.Speakers.Select(speaker => speaker.Name.ToString()));
        Assert.Empty(SampleCorpus.Old.Speakers);
    }

    [Fact]
    public void An_article_shows_itself_by_date_and_headline()
    {
        Assert.Equal("2022-10-03 We will stay", SampleCorpus.Visit.ToString());
        Assert.Equal("On rivers", SampleCorpus.Rivers.ToString());
        Assert.Equal("text", TestCorpus.OfText("No headline.").Articles[0].ToString());
    }

    [Fact]
    public void The_date_does_not_follow_the_culture()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            culture.DateTimeFormat.DateSeparator = "#";
            culture.DateTimeFormat.Calendar = new System.Globalization.GregorianCalendar();
            System.Globalization.CultureInfo.CurrentCulture = culture;
            Assert.Equal("2022-10-03 We will stay", SampleCorpus.Visit.ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static ArticleModel WithInfo(ArticleModel model, EmbeddedCorpus.Compiler.Sources.DocumentInfo info) => new()
    {
        Document = info,
        Source = model.Source,
        Hash = model.Hash,
        DayNumber = model.DayNumber,
        Headline = model.Headline,
        TextStart = model.TextStart,
        Paragraphs = model.Paragraphs,
        Quotes = model.Quotes,
        Speakers = model.Speakers,
        Problems = model.Problems,
        IsLeftOut = model.IsLeftOut,
    };
}
