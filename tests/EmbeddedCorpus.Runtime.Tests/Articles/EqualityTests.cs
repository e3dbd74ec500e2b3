using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>An element equals itself however it was reached, and no other; never one of another corpus, be its texts the same.</summary>
public class EqualityTests
{
    private static readonly TextCorpus s_twin = TestCorpus.Of(SampleCorpus.Models());

    [Fact]
    public void Articles()
    {
        AreEqual(SampleCorpus.Visit, SampleCorpus.Visit.Quotes[0].Article);
        Assert.True(SampleCorpus.Visit == SampleCorpus.Corpus.Articles.Get("news/visit"));
        Assert.False(SampleCorpus.Visit != SampleCorpus.Corpus.Articles.Get("news/visit"));
        Assert.True(SampleCorpus.Visit != SampleCorpus.Council);
        Assert.False(SampleCorpus.Visit == s_twin.Articles[2]);
        AreDifferent(SampleCorpus.Corpus.Articles.Append(s_twin.Articles[0]).Append(default));
    }

    [Fact]
    public void Paragraphs()
    {
        AreEqual(SampleCorpus.Visit.Paragraphs[0], SampleCorpus.Visit.Quotes[1].Paragraph!.Value);
        Assert.True(SampleCorpus.Visit.Paragraphs[0] == SampleCorpus.Corpus.Paragraphs[3]);
        Assert.False(SampleCorpus.Visit.Paragraphs[0] != SampleCorpus.Corpus.Paragraphs[3]);
        Assert.True(SampleCorpus.Visit.Paragraphs[0] != s_twin.Articles[2].Paragraphs[0]);
        AreDifferent(SampleCorpus.Corpus.Paragraphs.Append(s_twin.Paragraphs[0]).Append(default));
    }

    [Fact]
    public void Quotes()
    {
        AreEqual(SampleCorpus.Visit.Quotes[1], SampleCorpus.Visit.Quotes[0].Origin!.Value);
        Assert.True(SampleCorpus.Visit.Quotes[1] == SampleCorpus.Visit.Paragraphs[0].Quotes[0]);
        Assert.False(SampleCorpus.Visit.Quotes[1] != SampleCorpus.Visit.Paragraphs[0].Quotes[0]);
        Assert.True(SampleCorpus.Visit.Quotes[0] != SampleCorpus.Visit.Quotes[1]);
        AreDifferent(SampleCorpus.Corpus.Quotes.Append(s_twin.Quotes[0]).Append(default));
    }

    [Fact]
    public void Speakers()
    {
        AreEqual(SampleCorpus.Corpus.Speakers[0], SampleCorpus.Council.Speakers[1]);
        Assert.True(SampleCorpus.Corpus.Speakers[0] == SampleCorpus.Visit.Speakers[0]);
        Assert.False(SampleCorpus.Corpus.Speakers[0] != SampleCorpus.Visit.Speakers[0]);
        Assert.True(SampleCorpus.Corpus.Speakers[0] != s_twin.Speakers[0]);
        AreDifferent(SampleCorpus.Corpus.Speakers.Append(s_twin.Speakers[0]).Append(default));
    }

    [Fact]
    public void Corpora()
    {
        AreEqual(SampleCorpus.Corpus, SampleCorpus.Storage.Corpus);
        Assert.True(SampleCorpus.Corpus == SampleCorpus.Storage.Corpus);
        Assert.True(SampleCorpus.Corpus != s_twin);
        AreDifferent([SampleCorpus.Corpus, s_twin, default]);
    }

    [Fact]
    public void Lists_are_equal_when_they_are_the_same_part_of_the_same_corpus()
    {
        AreEqual(SampleCorpus.Corpus.Articles, SampleCorpus.Storage.Corpus.Articles);
        AreEqual(SampleCorpus.Visit.Speakers, SampleCorpus.Visit.Speakers);
        AreEqual(SampleCorpus.Visit.Quotes, SampleCorpus.Corpus.Articles[2].Quotes);
        Assert.True(SampleCorpus.Corpus.Articles.Equals(SampleCorpus.Storage.Corpus.Articles));
        Assert.False(SampleCorpus.Corpus.Articles.Equals(s_twin.Articles));
        Assert.False(SampleCorpus.Corpus.Articles.Equals(SampleCorpus.Corpus.Articles.PublishedOn(new DateOnly(2022, 10, 3))));
        Assert.False(SampleCorpus.Visit.Speakers.Equals(SampleCorpus.Council.Speakers));
        Assert.True(SampleCorpus.Visit.Speakers.Equals(SampleCorpus.Corpus.Articles[2].Speakers));
        Assert.False(SampleCorpus.Visit.Quotes.Equals(SampleCorpus.Council.Quotes));
        Assert.True(SampleCorpus.Visit.Quotes.Equals(SampleCorpus.Corpus.Articles[2].Quotes));

        // Rows 0 and 1 of the corpus, and rows 0 and 1 of an index list: not the same.
        Assert.NotEqual(
            SampleCorpus.Corpus.Articles.PublishedOn(new DateOnly(1999, 12, 31)),
            SampleCorpus.Corpus.Speakers[0].Articles.PublishedOn(new DateOnly(1999, 12, 31)));
    }

    private static void AreEqual<T>(T left, T right)
        where T : struct, IEquatable<T>
    {
        Assert.True(left.Equals(right));
        Assert.True(left.Equals((object)right));
        Assert.False(left.Equals(null));
        Assert.False(left.Equals("something else"));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    private static void AreDifferent<T>(IEnumerable<T> items)
        where T : struct, IEquatable<T>
    {
        T[] all = [.. items];
        for (int left = 0; left < all.Length; left++)
        {
            for (int right = 0; right < all.Length; right++)
            {
                Assert.Equal(left == right, all[left].Equals(all[right]));
            }
        }
    }
}
