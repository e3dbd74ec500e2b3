using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

public class TextCorpusTests
{
    [Fact]
    public void A_corpus_has_the_name_of_its_class_and_all_lists()
    {
        TextCorpus corpus = SampleCorpus.Corpus;
        Assert.Equal("Corpus", corpus.Name);
        Assert.Equal((4, 8, 10, 3), (corpus.Articles.Count, corpus.Paragraphs.Count, corpus.Quotes.Count, corpus.Speakers.Count));
        Assert.Equal("Corpus: 4 articles, 10 quotes, 3 speakers", corpus.ToString());
    }

    [Fact]
    public void A_corpus_without_articles_is_empty()
    {
        TextCorpus corpus = TestCorpus.Of();
        Assert.Equal((0, 0, 0, 0), (corpus.Articles.Count, corpus.Paragraphs.Count, corpus.Quotes.Count, corpus.Speakers.Count));
        Assert.False(corpus.Articles.TryGet("a", out _));
        Assert.False(corpus.Speakers.TryGet("a", out _));
    }

    [Fact]
    public void Typed_constants_are_the_articles_and_speakers_at_their_places()
    {
        Assert.Equal(SampleCorpus.Visit, SampleCorpus.Storage.GetArticle(2));
        Assert.Equal(SampleCorpus.Corpus.Speakers[1], SampleCorpus.Storage.GetSpeaker(1));
    }
}
