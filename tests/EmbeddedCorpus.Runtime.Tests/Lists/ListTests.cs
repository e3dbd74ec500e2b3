using System.Collections;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Lists;

public class ListTests
{
    [Theory]
    [InlineData(-1, "The list of Article has 4 elements: the nearest index is 0.")]
    [InlineData(int.MinValue, "The list of Article has 4 elements: the nearest index is 0.")]
    [InlineData(4, "The list of Article has 4 elements: the nearest index is 3.")]
    [InlineData(int.MaxValue, "The list of Article has 4 elements: the nearest index is 3.")]
    public void An_index_out_of_range_throws_and_names_the_nearest_one(int index, string message)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Corpus.Articles[index]);
        Assert.StartsWith(message, exception.Message);
        Assert.Equal("index", exception.ParamName);
        Assert.Equal(index, exception.ActualValue);
    }

    [Fact]
    public void Every_kind_of_list_checks_its_own_bounds()
    {
        // The rows behind these lists exist: they belong to other articles.
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Visit.Quotes[4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Visit.Paragraphs[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Council.Speakers[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Corpus.Speakers[0].Quotes[4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Corpus.Speakers[0].Articles[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Visit.Paragraphs[0].Quotes[1]);
    }

    [Fact]
    public void An_index_into_an_empty_list_says_that_it_is_empty()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Old.Quotes[0]);
        Assert.StartsWith("The list of Quote is empty.", exception.Message);
    }

    [Fact]
    public void Foreach_interface_and_index_give_the_same_elements()
    {
        Same(SampleCorpus.Corpus.Articles, [.. ByForeach(SampleCorpus.Corpus.Articles)]);
        Same(SampleCorpus.Corpus.Quotes, [.. ByForeach(SampleCorpus.Corpus.Quotes)]);
        Same(SampleCorpus.Council.Speakers, [.. ByForeach(SampleCorpus.Council.Speakers)]);
        Same(SampleCorpus.Corpus.Speakers[0].Articles, [.. ByForeach(SampleCorpus.Corpus.Speakers[0].Articles)]);
    }

    [Fact]
    public void Linq_works_over_the_lists()
    {
        TextCorpus corpus = SampleCorpus.Corpus;
        Assert.Equal("We will stay", corpus.Articles.Last(article => article.Date is not null).Headline.ToString());
        Assert.Equal(4, corpus.Articles.Count());
        Assert.Equal(SampleCorpus.Rivers, corpus.Articles.Last());
        Assert.Equal(SampleCorpus.Visit, corpus.Articles.ElementAt(2));
        Assert.Equal(["Omar Haddad", "Guides", "Anna Berg"], corpus.Speakers.OrderByDescending(speaker => speaker.Name).Select(speaker => speaker.Name.ToString()));
        Assert.Equal(
            [(QuoteKind.Direct, 6), (QuoteKind.Partial, 4)],
            corpus.Quotes.GroupBy(quote => quote.Kind).Select(group => (group.Key, group.Count())).OrderBy(group => group.Key));
        Assert.Equal(3, corpus.Quotes.Count(quote => quote.IsInHeadline));
        Assert.Equal(3, corpus.Quotes.Select(quote => quote.Article).Distinct().Count());
        Assert.Contains(SampleCorpus.Visit, corpus.Articles);
        Assert.Equal(4, corpus.Articles.ToHashSet().Count);
    }

    [Fact]
    public void An_enumerator_that_reached_the_end_stays_there()
    {
        CorpusList<Article>.Enumerator enumerator = SampleCorpus.Corpus.Articles.GetEnumerator();
        while (enumerator.MoveNext())
        {
        }

        Assert.False(enumerator.MoveNext());
        Assert.Equal(SampleCorpus.Rivers, enumerator.Current);
    }

    [Fact]
    public void An_enumerator_has_no_element_before_the_first_step() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCorpus.Corpus.Articles.GetEnumerator().Current);

    [Fact]
    public void A_list_shows_itself_by_type_and_count()
    {
        Assert.Equal("Article[4]", SampleCorpus.Corpus.Articles.ToString());
        Assert.Equal("Speaker[3]", SampleCorpus.Corpus.Speakers.ToString());
        Assert.Equal("Paragraph[3]", SampleCorpus.Visit.Paragraphs.ToString());
    }

    [Fact]
    public void A_debugger_shows_the_elements() =>
        Assert.Equal(SampleCorpus.Visit.Quotes, new CorpusListDebugView<Quote>(SampleCorpus.Visit.Quotes).Items);

    private static IEnumerable<Article> ByForeach(CorpusList<Article> list)
    {
        foreach (Article article in list)
        {
            yield return article;
        }
    }

    private static IEnumerable<Speaker> ByForeach(CorpusList<Speaker> list)
    {
        foreach (Speaker speaker in list)
        {
            yield return speaker;
        }
    }

    private static IEnumerable<Quote> ByForeach(CorpusList<Quote> list)
    {
        foreach (Quote quote in list)
        {
            yield return quote;
        }
    }

    private static void Same<T>(IReadOnlyList<T> list, T[] expected)
    {
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Length, list.Count);
        Assert.Equal(expected, list);
        Assert.Equal(expected, ((IEnumerable)list).Cast<T>());
        Assert.Equal(expected, Enumerable.Range(0, list.Count).Select(index => list[index]));
    }
}
