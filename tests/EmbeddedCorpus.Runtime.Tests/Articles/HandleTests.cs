using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>Every element knows whether it belongs to a corpus; what is missing is null for a relation and empty for a text.</summary>
public class HandleTests
{
    [Fact]
    public void An_element_of_a_corpus_is_not_the_default_value()
    {
        TextCorpus corpus = SampleCorpus.Corpus;
        Assert.False(corpus.IsDefault);
        Assert.False(corpus.Articles[0].IsDefault);
        Assert.False(corpus.Paragraphs[0].IsDefault);
        Assert.False(corpus.Quotes[0].IsDefault);
        Assert.False(corpus.Speakers[0].IsDefault);
    }

    [Fact]
    public void A_default_value_says_that_it_is_one()
    {
        Assert.True(default(TextCorpus).IsDefault);
        Assert.True(default(Article).IsDefault);
        Assert.True(default(Paragraph).IsDefault);
        Assert.True(default(Quote).IsDefault);
        Assert.True(default(Speaker).IsDefault);
        Assert.True(default(IndexedWord).IsDefault);
    }

    [Fact]
    public void Articles_and_speakers_lead_back_to_their_corpus()
    {
        TextCorpus corpus = SampleCorpus.Corpus;
        Assert.All(corpus.Articles, article => Assert.Equal(corpus, article.Corpus));
        Assert.All(corpus.Speakers, speaker => Assert.Equal(corpus, speaker.Corpus));
        Assert.True(default(Article).Corpus.IsDefault);
        Assert.True(default(Speaker).Corpus.IsDefault);
    }

    [Fact]
    public void A_quotation_gives_the_name_of_its_speaker()
    {
        Assert.All(SampleCorpus.Corpus.Quotes, static quote => Assert.Equal(quote.Speaker?.Name ?? default, quote.SpeakerName));
        Assert.Equal("Anna Berg", SampleCorpus.Visit.Quotes[1].SpeakerName.ToString());
    }

    [Fact]
    public void The_name_of_an_unknown_speaker_is_empty()
    {
        Quote sign = SampleCorpus.Visit.Quotes[3];
        Assert.Null(sign.Speaker);
        Assert.True(sign.SpeakerName.IsEmpty);
        Assert.Equal(": No entry", $"{sign.SpeakerName}: {sign.Text}");
    }
}
