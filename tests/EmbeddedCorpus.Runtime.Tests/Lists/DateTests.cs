using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Lists;

public class DateTests
{
    private static readonly DateOnly s_day = new(2022, 10, 3);

    [Fact]
    public void A_day_has_the_articles_of_that_day()
    {
        Assert.Equal([SampleCorpus.Council, SampleCorpus.Visit], SampleCorpus.Corpus.Articles.PublishedOn(s_day));
        Assert.Equal([SampleCorpus.Old], SampleCorpus.Corpus.Articles.PublishedOn(new DateOnly(1999, 12, 31)));
        Assert.Empty(SampleCorpus.Corpus.Articles.PublishedOn(s_day.AddDays(1)));
        Assert.Empty(SampleCorpus.Corpus.Articles.PublishedOn(s_day.AddDays(-1)));
    }

    [Fact]
    public void A_range_includes_both_ends()
    {
        var old = new DateOnly(1999, 12, 31);
        Assert.Equal(3, SampleCorpus.Corpus.Articles.PublishedBetween(old, s_day).Count);
        Assert.Equal(2, SampleCorpus.Corpus.Articles.PublishedBetween(old.AddDays(1), s_day).Count);
        Assert.Equal([SampleCorpus.Old], SampleCorpus.Corpus.Articles.PublishedBetween(old, s_day.AddDays(-1)));
    }

    [Fact]
    public void The_widest_range_has_every_dated_article_and_no_undated_one() =>
        Assert.Equal([SampleCorpus.Old, SampleCorpus.Council, SampleCorpus.Visit], SampleCorpus.Corpus.Articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue));

    [Fact]
    public void A_reversed_range_is_empty()
    {
        Assert.Empty(SampleCorpus.Corpus.Articles.PublishedBetween(s_day, s_day.AddDays(-1)));
        Assert.Empty(SampleCorpus.Corpus.Articles.PublishedBetween(DateOnly.MaxValue, DateOnly.MinValue));
    }

    [Fact]
    public void A_range_is_a_list_of_its_own()
    {
        CorpusList<Article> range = SampleCorpus.Corpus.Articles.PublishedBetween(new DateOnly(2000, 1, 1), DateOnly.MaxValue);
        Assert.Equal(SampleCorpus.Council, range[0]);
        Assert.Equal(1, range[0].Index);
        Assert.Throws<ArgumentOutOfRangeException>(() => range[2]);
        Assert.Equal(range, range.PublishedOn(s_day));
        Assert.Empty(range.PublishedOn(new DateOnly(1999, 12, 31)));
    }

    [Fact]
    public void The_edges_of_the_calendar_are_days_like_any()
    {
        TextCorpus corpus = TestCorpus.Of(
            new ArticleDraft("a.txt", "date 0001-01-01 A\n\nx").Build(),
            new ArticleDraft("b.txt", "date 9999-12-31 B\n\ny").Build(),
            new ArticleDraft("c.txt", "No date at all.").Build());
        Assert.Equal("a", Assert.Single(corpus.Articles.PublishedOn(DateOnly.MinValue)).Id.ToString());
        Assert.Equal("b", Assert.Single(corpus.Articles.PublishedOn(DateOnly.MaxValue)).Id.ToString());
    }

    [Fact]
    public void A_range_is_what_a_filter_gives()
    {
        var random = new Random(20221003);
        TextCorpus corpus = TestCorpus.Of(Enumerable.Range(0, 200).Select(number =>
        {
            string date = number % 7 == 0 ? string.Empty : $"date {new DateOnly(2020, 1, 1).AddDays(random.Next(60)):yyyy-MM-dd} ";
            return new ArticleDraft($"{number}.txt", $"{date}Head {number}\n\nText.").Build();
        }));
        for (int round = 0; round < 500; round++)
        {
            DateOnly first = new DateOnly(2019, 12, 25).AddDays(random.Next(80));
            DateOnly last = first.AddDays(random.Next(40) - 10);
            Assert.Equal(
                corpus.Articles.Where(article => article.Date >= first && article.Date <= last),
                corpus.Articles.PublishedBetween(first, last));
        }
    }
}
