using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

public class SpeakerTests
{
    private static Speaker Anna => SampleCorpus.Corpus.Speakers.Get("Anna Berg");

    [Fact]
    public void Speakers_of_the_corpus_stand_in_order_of_their_names()
    {
        Assert.Equal(["Anna Berg", "Guides", "Omar Haddad"], SampleCorpus.Corpus.Speakers.Select(speaker => speaker.Name.ToString()));
        Assert.Equal([0, 1, 2], SampleCorpus.Corpus.Speakers.Select(speaker => speaker.Index));
    }

    [Fact]
    public void A_speaker_of_two_articles_is_one_speaker_with_all_quotes_in_order()
    {
        Assert.Equal([SampleCorpus.Council, SampleCorpus.Visit], Anna.Articles);
        Assert.Equal(["late", "We will stay", "We will stay", "build"], Anna.Quotes.Select(quote => quote.Text.ToString()));
        Assert.Equal(SampleCorpus.Corpus.Quotes.Where(quote => quote.Speaker == Anna), Anna.Quotes);
    }

    [Fact]
    public void Quotes_and_speakers_refer_to_each_other()
    {
        foreach (Speaker speaker in SampleCorpus.Corpus.Speakers)
        {
            Assert.NotEmpty(speaker.Quotes);
            Assert.All(speaker.Quotes, quote => Assert.Equal(speaker, quote.Speaker));
            Assert.All(speaker.Articles, article => Assert.Contains(speaker, article.Speakers));
        }
    }

    [Fact]
    public void The_description_stands_in_the_article_that_gives_it()
    {
        Assert.Equal("mayor of Linz", Anna.Description.ToString());
        Assert.True(SampleCorpus.Visit.Source.Bytes.Overlaps(Anna.Description.Bytes, out int offset));
        Assert.Equal(SampleCorpus.Visit.Source.IndexOf("mayor of Linz"), offset);
        Assert.True(SampleCorpus.Corpus.Speakers.Get("Guides").Description.IsEmpty);
    }

    [Fact]
    public void The_articles_of_a_speaker_can_be_looked_up_by_id_and_date()
    {
        Assert.True(Anna.Articles.TryGet("news/visit", out Article visit));
        Assert.Equal(SampleCorpus.Visit, visit);
        Assert.False(Anna.Articles.TryGet("rivers", out _));
        Assert.False(Anna.Articles.TryGet("archive/old", out _));
        Assert.Equal(2, Anna.Articles.PublishedOn(new DateOnly(2022, 10, 3)).Count);
        Assert.Empty(Anna.Articles.PublishedOn(new DateOnly(1999, 12, 31)));
        Assert.Single(SampleCorpus.Corpus.Speakers.Get("Omar Haddad").Articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue));
        Assert.Empty(SampleCorpus.Corpus.Speakers.Get("Guides").Articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue));
    }

    [Fact]
    public void A_speaker_shows_itself_by_name_and_description()
    {
        Assert.Equal("Anna Berg (mayor of Linz)", Anna.ToString());
        Assert.Equal("Guides", SampleCorpus.Corpus.Speakers.Get("Guides").ToString());
    }
}
