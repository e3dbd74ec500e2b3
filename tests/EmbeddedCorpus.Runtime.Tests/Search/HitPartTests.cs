using System.Text.Json;
using CsCheck;
using EmbeddedCorpus.Runtime.Tests.Building;
using EmbeddedCorpus.Runtime.Tests.Storage;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>What a hit tells beside its best passage: the parts of its score, more passages, highlights anywhere; and articles like its own.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class HitPartTests
{
    private static readonly SearchHit[] s_hits = new SearchHit[10];
    private static readonly TermScore[] s_scores = new TermScore[9];
    private static readonly Range[] s_ranges = new Range[20];

    [Fact]
    public void The_parts_of_a_score_are_the_score() => Gen.Select(SearchGenerators.Articles, SearchGenerators.Query, SearchGenerators.Limits).Holds(
        (articles, query, limits) =>
        {
            TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
            var hits = new SearchHit[4];
            var scores = new TermScore[9];
            foreach (SearchHit hit in hits.AsSpan(0, corpus.Search(query, hits, limits.For(corpus))))
            {
                int count = hit.Explain(scores);
                Assert.InRange(count, hit.Score > 0 ? 1 : 0, 9);
                Assert.Equal(hit.Score, scores.Take(count).Sum(static part => part.Score), 6);
                Assert.All(scores.Take(count).SkipLast(1), static part => Assert.True(part is { Score: > 0, Frequency: > 0, Weight: > 0, WordCount: > 0 }));
            }
        },
        seed: "0000KOIPe036",
        iter: Nightly.Of(300));

    [Fact]
    public void A_score_is_explained_word_by_word()
    {
        var hits = new SearchHit[1];
        Assert.Equal(1, SampleCorpus.Corpus.Search("rivers \"bring water\" are are", hits));
        var scores = new TermScore[9];
        int count = hits[0].Explain(scores);
        Assert.Equal(["bring 2 1", "are 1 1", "rivers 1 3"], scores.Take(count).Select(static part => $"{part.Word} {part.WordCount} {part.Frequency}"));
        Assert.Equal(hits[0].Score, scores.Take(count).Sum(static part => part.Score), 9);
        Assert.Equal(1, hits[0].Explain(scores.AsSpan(0, 1)));
        Assert.Equal(0, default(SearchHit).Explain(scores));
        Assert.True(scores[0] == scores[0] && scores[0] != scores[1] && scores[0].GetHashCode() == scores[0].GetHashCode());
        Assert.StartsWith("bring: ", scores[0].ToString());
        Assert.StartsWith("""{"Word":"bring","WordCount":2,"Frequency":1,"Weight":""", JsonSerializer.Serialize(scores[0]));
    }

    [Fact]
    public void Passages_show_different_words()
    {
        string filler = string.Join(' ', Enumerable.Repeat("filler", 80));
        TextCorpus corpus = TestCorpus.Of(TestCorpus.Parse("a.txt", $"---\ntitle: Works\n---\n\nA quay was built.\n\n{filler} quay harbour {filler}.\n\n{filler} harbour {filler} quay {filler}."));
        Assert.Equal(1, corpus.Search("quay harbour", s_hits));
        var passages = new Utf8Text[10];
        int count = s_hits[0].GetPassages(passages);
        Assert.Equal(4, count);
        Assert.Equal(s_hits[0].GetPassage(), passages[0]);
        Assert.All(passages.Take(count), static passage => Assert.True(passage.Contains("quay") || passage.Contains("harbour")));
        Assert.Equal(count, passages.Take(count).Select(static passage => passage.ToString()).Distinct().Count());
        Assert.Equal(2, s_hits[0].GetPassages(passages.AsSpan(0, 2)));
        Assert.Equal(0, default(SearchHit).GetPassages(passages));
    }

    [Fact]
    public void Words_are_highlighted_in_the_headline_and_in_any_part_of_the_text()
    {
        var hits = new SearchHit[1];
        var ranges = new Range[10];
        Assert.Equal(1, SampleCorpus.Corpus.Search("\"bridges next\" roads late", hits));
        Article article = hits[0].Article;
        Assert.Equal(["Roads", "bridges", "next"], Parts(article.Headline));
        Assert.Equal(["Roads", "bridges", "next", "late"], Parts(article.Text));
        Assert.Equal(["bridges", "next"], Parts(article.Quotes[3].Text));
        Assert.Empty(Parts(SampleCorpus.Visit.Text));
        Assert.Empty(Parts(default));
        Assert.Equal(0, default(SearchHit).GetHighlights(article.Text, ranges));

        string[] Parts(Utf8Text part) => [.. ranges.Take(hits[0].GetHighlights(part, ranges)).Select(range => part[range].ToString())];
    }

    [Fact]
    public void Highlights_of_the_passage_are_those_of_the_part() => Gen.Select(SearchGenerators.LongArticles, SearchGenerators.Query).Holds(
        (articles, query) =>
        {
            TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
            var hits = new SearchHit[4];
            var expected = new Range[100];
            var ranges = new Range[100];
            foreach (SearchHit hit in hits.AsSpan(0, corpus.Search(query, hits)))
            {
                Utf8Text passage = hit.GetPassage(expected, out int count);
                Assert.Equal(count, count == 0 ? 0 : hit.GetHighlights(passage, ranges));
                Assert.Equal(expected.Take(count), ranges.Take(count));
            }
        },
        seed: "0000KOIPe036",
        iter: Nightly.Of(150));

    [Fact]
    public void Articles_with_the_same_rare_words_are_similar()
    {
        TextCorpus corpus = TestCorpus.Of(Enumerable.Range(0, 60).Select(static number => TestCorpus.Parse(
            $"{number:00}.txt",
            $"---\ntitle: Report {number}\n---\n\nThe subject{number / 3} was discussed with topic{number / 3} and theme{number / 3} by everybody on day{number}.\n")));
        var hits = new SearchHit[5];
        foreach (Article article in corpus.Articles)
        {
            int count = article.Similar(hits);
            Assert.True(count >= 2);
            Assert.All(hits.Take(2), hit => Assert.Equal(int.Parse(article.Id.ToString()) / 3, int.Parse(hit.Article.Id.ToString()) / 3));
            Assert.DoesNotContain(hits.Take(count), hit => hit.Article == article);
            Assert.True(hits[0].Score >= hits[1].Score && hits[0].Explain(new TermScore[9]) > 2);
            Assert.Equal(1, article.Similar(hits.AsSpan(0, 1)));
        }

        Assert.Equal(0, default(Article).Similar(hits));
        Assert.Equal(0, TestCorpus.OfText("One text alone.").Articles[0].Similar(hits));
    }

    [Fact]
    public void Nothing_of_it_allocates()
    {
        var passages = new Utf8Text[4];
        lock (s_hits)
        {
            Assert.Equal(10, LargeCorpus.Corpus.Search("\"quite enough\" lines count", s_hits));
            foreach (Func<int> read in new Func<int>[]
            {
                static () => s_hits[3].Explain(s_scores),
                () => s_hits[3].GetPassages(passages),
                static () => s_hits[3].GetHighlights(s_hits[3].Article.Text, s_ranges),
            })
            {
                int count = read();
                Assert.True(count > 0);
                Assert.Equal(0, Allocations.Of(read, out int again));
                Assert.Equal(count, again);
            }

            var hits = new SearchHit[5];
            Assert.True(LargeCorpus.Corpus.Articles[7].Similar(hits) > 0);
            Assert.Equal(0, Allocations.Of(() => LargeCorpus.Corpus.Articles[7].Similar(hits), out int similar));
            Assert.True(similar > 0);
        }
    }
}
