using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

public class QuoteTests
{
    [Fact]
    public void A_direct_quote_names_speaker_mention_and_cue()
    {
        Quote quote = SampleCorpus.Visit.Quotes[1];
        Assert.Equal("We will stay", quote.Text.ToString());
        Assert.Equal(QuoteKind.Direct, quote.Kind);
        Assert.Equal("Anna Berg", quote.Speaker?.Name.ToString());
        Assert.Equal("Anna Berg", quote.SpeakerMention.ToString());
        Assert.Equal("said", quote.Cue.ToString());
        Assert.Equal(Attribution.Explicit, quote.Attribution);
        Assert.Null(quote.Origin);
        Assert.Equal(0, quote.Paragraph?.Index);
    }

    [Fact]
    public void A_partial_quote_may_be_resolved_through_a_pronoun()
    {
        Quote quote = SampleCorpus.Visit.Quotes[2];
        Assert.Equal(QuoteKind.Partial, quote.Kind);
        Assert.Equal(Attribution.Resolved, quote.Attribution);
        Assert.Equal("she", quote.SpeakerMention.ToString());
        Assert.Equal("Anna Berg", quote.Speaker?.Name.ToString());
    }

    [Fact]
    public void A_quote_of_nobody_has_no_speaker()
    {
        Quote quote = SampleCorpus.Visit.Quotes[3];
        Assert.Null(quote.Speaker);
        Assert.Equal(Attribution.None, quote.Attribution);
        Assert.True(quote.SpeakerMention.IsEmpty);
        Assert.True(quote.Cue.IsEmpty);
    }

    [Fact]
    public void A_quote_in_the_headline_has_no_paragraph_and_knows_what_it_repeats()
    {
        Quote headline = SampleCorpus.Visit.Quotes[0];
        Assert.Equal((QuoteKind.Direct, true), (headline.Kind, headline.IsInHeadline));
        Assert.Null(headline.Paragraph);
        Assert.Equal(SampleCorpus.Visit.Quotes[1], headline.Origin);
        Assert.Equal(Attribution.Carried, headline.Attribution);
        Assert.Equal(SampleCorpus.Visit.Headline, headline.Text);

        Quote second = SampleCorpus.Council.Quotes[1];
        Assert.Equal("bridges next", second.Text.ToString());
        Assert.Equal(SampleCorpus.Council.Quotes[3], second.Origin);
    }

    [Fact]
    public void The_index_counts_from_the_articles_first_quote_and_the_article_is_known()
    {
        foreach (Article article in SampleCorpus.Corpus.Articles)
        {
            Assert.Equal(Enumerable.Range(0, article.Quotes.Count), article.Quotes.Select(quote => quote.Index));
            Assert.All(article.Quotes, quote => Assert.Equal(article, quote.Article));
        }
    }

    [Fact]
    public void The_quotes_of_the_corpus_are_those_of_its_articles()
    {
        Assert.Equal(10, SampleCorpus.Corpus.Quotes.Count);
        Assert.Equal(SampleCorpus.Corpus.Articles.SelectMany(article => article.Quotes), SampleCorpus.Corpus.Quotes);
    }

    [Fact]
    public void A_quote_shows_itself_by_speaker_and_words()
    {
        Assert.Equal("Anna Berg: “We will stay”", SampleCorpus.Visit.Quotes[1].ToString());
        Assert.Equal("“No entry”", SampleCorpus.Visit.Quotes[3].ToString());
    }
}
