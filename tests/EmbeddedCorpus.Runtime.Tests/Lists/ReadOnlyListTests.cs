using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Lists;

/// <summary>A list is a read-only IList, and gives parts of itself.</summary>
public class ReadOnlyListTests
{
    [Fact]
    public void A_range_takes_a_part_of_any_list()
    {
        TextCorpus corpus = SampleCorpus.Corpus;
        Assert.Equal([SampleCorpus.Council, SampleCorpus.Visit], corpus.Articles[1..3]);
        Assert.Equal([SampleCorpus.Rivers], corpus.Articles[^1..]);
        Assert.Equal([SampleCorpus.Council.Speakers[1]], SampleCorpus.Council.Speakers[1..]);
        Assert.Empty(corpus.Articles[4..]);
        Assert.Empty(default(CorpusList<Quote>)[..]);
        Assert.False(corpus.Articles[1..3].TryGet("rivers", out _));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(3, -1)]
    [InlineData(2, int.MaxValue)]
    public void A_part_outside_of_the_list_is_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Corpus.Articles.Slice(start, length));

    [Fact]
    public void A_list_can_be_read_through_IList()
    {
        IList<Article> list = SampleCorpus.Corpus.Articles;
        Assert.True(list.IsReadOnly);
        Assert.Equal(4, list.Count);
        Assert.Equal(2, list.IndexOf(SampleCorpus.Visit));
        Assert.Equal(-1, list.IndexOf(default));
        Assert.Contains(SampleCorpus.Visit, list);
        var copy = new Article[6];
        list.CopyTo(copy, 1);
        Assert.Equal([default, SampleCorpus.Old, SampleCorpus.Council, SampleCorpus.Visit, SampleCorpus.Rivers, default], copy);
        Assert.Throws<ArgumentOutOfRangeException>(() => list.CopyTo(copy, 3));
    }

    [Fact]
    public void A_list_cannot_be_changed()
    {
        IList<Article> list = SampleCorpus.Corpus.Articles;
        Assert.Throws<NotSupportedException>(() => list.Add(default));
        Assert.Throws<NotSupportedException>(() => list.Insert(0, default));
        Assert.Throws<NotSupportedException>(() => list.Remove(SampleCorpus.Visit));
        Assert.Throws<NotSupportedException>(() => list.RemoveAt(0));
        Assert.Throws<NotSupportedException>(list.Clear);
        Assert.Throws<NotSupportedException>(() => list[0] = default);
    }

    [Fact]
    public void A_missing_id_in_bytes_names_the_nearest_too()
    {
        Assert.Contains("'rivers'", Assert.Throws<KeyNotFoundException>(() => SampleCorpus.Corpus.Articles.Get("river"u8)).Message);
        Assert.Contains("'Anna Berg'", Assert.Throws<KeyNotFoundException>(() => SampleCorpus.Corpus.Speakers.Get("Ana Berg"u8)).Message);
        Assert.Equal(SampleCorpus.Rivers, SampleCorpus.Corpus.Articles.Get("rivers"u8));
    }
}
