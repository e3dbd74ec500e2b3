using System.Text;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>What a search does with nothing, with too much, and without an index.</summary>
public class SearchLimitsTests
{
    private static TextCorpus Corpus => SampleCorpus.Corpus;

    [Fact]
    public void A_default_corpus_has_no_index_and_finds_nothing()
    {
        TextCorpus corpus = default;
        Assert.False(corpus.HasSearchIndex);
        Assert.Equal(0, corpus.Search("a", new SearchHit[1]));
        Assert.Equal(0, corpus.Search("a"u8, new SearchHit[1], out int total, new SearchOptions { Field = SearchField.Quotes }));
        Assert.Equal(0, total);
        Assert.Equal(0, corpus.Suggest("a", new IndexedWord[1]));
    }

    [Fact]
    public void A_default_hit_is_one_of_no_corpus()
    {
        SearchHit hit = default;
        Assert.Equal(default, hit.Article);
        Assert.Equal(0, hit.Score);
        Assert.True(hit.GetPassage().IsEmpty);
        Assert.Null(hit.GetQuote());
        Assert.True(hit.GetPassage(new Range[1], out int count).IsEmpty);
        Assert.Equal(0, count);
        Assert.True(hit.Equals(default));
        Assert.True(hit.IsDefault);
        Assert.Equal(default(SearchHit).GetHashCode(), hit.GetHashCode());
        Assert.Equal(" (0.000)", hit.ToString());
    }

    [Fact]
    public void A_default_word_is_empty()
    {
        IndexedWord word = default;
        Assert.Equal(string.Empty, word.ToString());
        Assert.Equal(string.Empty, $"{word}");
        Assert.Equal(0, word.ArticleCount);
        Assert.True(word.TryFormat(Span<char>.Empty, out int characters));
        Assert.True(word.TryFormat(Span<byte>.Empty, out int bytes));
        Assert.Equal(0, characters + bytes);
        Assert.True(word == default && word.Equals((object)default(IndexedWord)) && !word.Equals(null));
        Assert.Equal(default(IndexedWord).GetHashCode(), word.GetHashCode());
    }

    [Fact]
    public void Without_room_for_hits_they_are_only_counted()
    {
        Assert.Equal(0, Corpus.Search("said", []));
        Assert.Equal(0, Corpus.Search("said", [], out int total));
        Assert.Equal(4, total);
        Assert.Equal(0, Corpus.Suggest("rivres", []));
    }

    [Fact]
    public void More_room_than_hits_is_left_as_it_was()
    {
        SearchHit[] hits = new SearchHit[1_000];
        Assert.Equal(1, Corpus.Search("rivers", hits));
        Assert.All(hits.Skip(1), hit => Assert.Equal(default, hit));
        Assert.Equal(1, Corpus.Search("rivers", new SearchHit[1], out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\"")]
    [InlineData("+ - * \" \"")]
    [InlineData("…!?")]
    [InlineData("headline:")]
    [InlineData("unheardof")]
    [InlineData("+unheardof said")]
    [InlineData("\uD800\uDC00\uDC00")]
    public void A_query_that_asks_for_nothing_finds_nothing(string query)
    {
        Assert.Equal(0, Corpus.Search(query, new SearchHit[4]));
        Assert.Equal(0, Corpus.Search(query, new SearchHit[4], out int total));
        Assert.Equal(0, Corpus.Search(Encoding.UTF8.GetBytes(query), new SearchHit[4], out int totalOfBytes));
        Assert.Equal(0, total + totalOfBytes);
    }

    [Fact]
    public void A_corpus_without_articles_is_searched_in_vain()
    {
        TextCorpus corpus = TestCorpus.Of();
        Assert.True(corpus.HasSearchIndex);
        Assert.Equal(0, corpus.Search("a +b -c \"d e\" f* quote:g", new SearchHit[4], out int total));
        Assert.Equal(0, total);
        Assert.Equal(0, corpus.Suggest("word", new IndexedWord[1]));
    }

    [Fact]
    public void Sixty_four_words_and_two_thousand_bytes_of_a_query_count()
    {
        // Each number stands in one article.
        string numbers = string.Join(' ', Enumerable.Range(100, 63));
        LargeCorpus.Corpus.Search($"{numbers} 777", [], out int total);
        Assert.Equal(64, total);
        LargeCorpus.Corpus.Search($"{numbers} 163 777", [], out total);
        Assert.Equal(64, total);
        LargeCorpus.Corpus.Search($"{numbers} 100 777", [], out total);
        Assert.Equal(64, total);
        Assert.Equal(1, Corpus.Search(new string(' ', 2_042) + "rivers", new SearchHit[1]));
        Assert.Equal(0, Corpus.Search(new string(' ', 2_046) + "rivers", new SearchHit[1]));
        Assert.Equal(0, Corpus.Search(Encoding.UTF8.GetBytes(new string(' ', 2_046) + "rivers"), new SearchHit[1]));
    }

    [Fact]
    public void A_query_of_a_million_characters_ends()
    {
        Assert.Equal(0, Corpus.Search(new string('"', 1_000_000), new SearchHit[1], out _));
        Assert.Equal(0, Corpus.Search(new string('é', 1_000_000), new SearchHit[1], out _));
        Assert.Equal(4, Corpus.Search(string.Concat(Enumerable.Repeat("the are was said ", 50_000)), new SearchHit[4], out _));
    }

    [Fact]
    public void A_corpus_without_an_index_says_how_to_get_one()
    {
        TextCorpus corpus = TestImage.Of(TestCorpus.Model(SearchSettings.Off, SampleCorpus.Models())).Open().Corpus;
        const string Message = "Corpus 'Corpus' was compiled without a search index: set EmbeddedCorpusSearch to true in the project of the corpus, and rebuild.";
        Assert.False(corpus.HasSearchIndex);
        Assert.True(Corpus.HasSearchIndex);
        Assert.Equal(Message, Assert.Throws<NotSupportedException>(() => corpus.Search("a", new SearchHit[1])).Message);
        Assert.Equal(Message, Assert.Throws<NotSupportedException>(() => corpus.Search("a"u8, [], out _)).Message);
        Assert.Equal(Message, Assert.Throws<NotSupportedException>(() => corpus.Suggest("a", new IndexedWord[1])).Message);
        Assert.Equal(SampleCorpus.Ids, corpus.Articles.Select(article => article.Id.ToString()));
    }
}
