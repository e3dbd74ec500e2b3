using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Lists;

/// <summary>Indexes at their limits: the usual exception, and never the memory beside.</summary>
public class IndexLimitTests
{
    public static TheoryData<int> Outside => [int.MinValue, int.MinValue + 1, -1, int.MaxValue - 1, int.MaxValue, 1 << 28, 1 << 30];

    [Theory]
    [MemberData(nameof(Outside))]
    public void No_list_has_an_element_there(int index)
    {
        TextCorpus corpus = SampleCorpus.Corpus;
        Refused(corpus.Articles, index);
        Refused(corpus.Paragraphs, index);
        Refused(corpus.Quotes, index);
        Refused(corpus.Speakers, index);
        Refused(SampleCorpus.Visit.Paragraphs, index);
        Refused(SampleCorpus.Visit.Quotes, index);
        Refused(SampleCorpus.Visit.Speakers, index);
        Refused(SampleCorpus.Visit.Paragraphs[0].Quotes, index);
        Refused(corpus.Speakers[0].Quotes, index);
        Refused(corpus.Speakers[0].Articles, index);
        Refused(corpus.Articles.PublishedBetween(DateOnly.MinValue, DateOnly.MaxValue), index);
    }

    [Fact]
    public void No_list_has_an_element_before_its_first_or_behind_its_last()
    {
        // The row behind the last belongs to the next article.
        Refused(SampleCorpus.Council.Quotes, SampleCorpus.Council.Quotes.Count);
        Refused(SampleCorpus.Visit.Quotes, -1);
        Refused(SampleCorpus.Corpus.Articles, SampleCorpus.Corpus.Articles.Count);
    }

    [Theory]
    [MemberData(nameof(Outside))]
    public void A_text_has_no_slice_there(int number)
    {
        Utf8Text text = SampleCorpus.Visit.Headline;
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Slice(number, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Slice(0, number));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Slice(1, number));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Slice(number, number));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Slice(number, int.MaxValue));
    }

    // Generated code asks for articles by index. What does not come from there ends in the exception for data that do not fit.
    [Theory]
    [MemberData(nameof(Outside))]
    public void What_code_that_was_not_generated_asks_a_storage_for_is_refused_when_it_is_read(int index)
    {
        Article article = SampleCorpus.Storage.GetArticle(index);
        Speaker speaker = SampleCorpus.Storage.GetSpeaker(index);
        Action[] reads =
        [
            () => article.Id.ToString(), () => article.Path.ToString(), () => article.Headline.ToString(), () => article.Source.ToString(), () => article.Text.ToString(),
            () => _ = article.Date, () => _ = article.Paragraphs.Count, () => _ = article.Quotes.Count, () => _ = article.Speakers.Count,
            () => speaker.Name.ToString(), () => speaker.Description.ToString(), () => _ = speaker.Quotes.Count, () => _ = speaker.Articles.Count,
        ];
        Assert.All(reads, static read => Assert.Throws<CorpusFormatException>(read));
    }

    private static void Refused<T>(IReadOnlyList<T> list, int index)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => list[index]);
        Assert.Equal(index, exception.ActualValue);
    }
}
