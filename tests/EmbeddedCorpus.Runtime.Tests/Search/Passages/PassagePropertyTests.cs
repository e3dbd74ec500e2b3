using CsCheck;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search.Passages;

/// <summary>A passage is a piece of one paragraph around the best window, and marks what looking at every word marks.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class PassagePropertyTests
{
    private const int MaxBytes = 320;
    private const string Seed = "0000KOIPe036";

    [Fact]
    public void Passages_of_short_paragraphs_are_those_of_looking_at_every_word() => Check(SearchGenerators.Articles, SearchGenerators.Query, 300);

    [Fact]
    public void Passages_of_long_paragraphs_are_those_of_looking_at_every_word() => Check(SearchGenerators.LongArticles, SearchGenerators.Query, 300);

    [Fact]
    public void Passages_of_any_query_are_those_of_looking_at_every_word() => Check(SearchGenerators.LongArticles, SearchGenerators.AnyQuery, 150);

    [Fact]
    public void Passages_of_articles_with_fields_are_those_of_looking_at_every_word() =>
        Check(SearchGenerators.ArticleWithFields.Array[1, 4], SearchGenerators.Query, 300, SearchGenerators.Fields);

    private static void Check(Gen<RandomArticle[]> corpora, Gen<string> queries, int iterations, params string[] fields) =>
        Gen.Select(corpora, Gen.Select(queries, SearchGenerators.Limits).Array[1, 4]).Holds(
            (articles, searches) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles, null, fields)).Open().Corpus;
                var search = new SearchOracle(corpus, english: true, fields);
                var hits = new SearchHit[8];
                foreach ((string query, RandomLimits limits) in searches)
                {
                    SearchOptions options = limits.For(corpus);
                    OracleQuery parsed = OracleQuery.Parse(search.Words, query, options.Field);
                    if (parsed.IsLoose)
                    {
                        // A hit remembers the most frequent of many words, and not how near they are.
                        continue;
                    }

                    foreach (SearchHit hit in hits.AsSpan(0, corpus.Search(query, hits, options)))
                    {
                        Check(hit, new PassageOracle(search, parsed, search.Words.Articles[hit.Article.Index], options));
                    }
                }
            },
            seed: Seed,
            iter: Nightly.Of(iterations));

    /// <summary>Requires what a hit shows to be what looking at every word shows.</summary>
    internal static void Check(SearchHit hit, PassageOracle oracle)
    {
        var highlights = new Range[100];
        Utf8Text passage = hit.GetPassage(highlights, out int count);
        ReadOnlySpan<byte> text = hit.Article.Text.Bytes;
        int start = (int)OracleCorpus.Offset(text, passage.Bytes);
        int end = start + passage.Length;
        (int Start, int End) paragraph = oracle.ParagraphAround(start);

        // A slice of one paragraph, as long as there is room for, from word to word.
        Assert.InRange(start, paragraph.Start, paragraph.End);
        Assert.InRange(end, start, paragraph.End);
        Assert.InRange(passage.Length, 1, MaxBytes);
        Assert.True(start == paragraph.Start || text[start - 1] is (byte)' ' or (byte)'\n');
        Assert.True(end == paragraph.End || text[end] is (byte)' ' or (byte)'\n');
        Assert.True(passage.Length > MaxBytes / 2 || start == paragraph.Start || end == paragraph.End);

        if (oracle.FirstWord is { } first)
        {
            Assert.InRange(first.Start, start, end - 1);
            Assert.Equal(oracle.Highlights(start, end), highlights.Take(count));
            Assert.Contains(highlights.Take(count), highlight => start + highlight.Start.Value <= first.Start && first.End <= start + highlight.End.Value);
        }
        else
        {
            Assert.Equal(0, count);
            Assert.InRange(oracle.FirstOfText?.Start ?? start, start, end - 1);
        }

        for (int room = 0; room < Math.Min(count, 3); room++)
        {
            var few = new Range[room];
            Assert.Equal(passage, hit.GetPassage(few, out int filled));
            Assert.Equal(room, filled);
            Assert.Equal(highlights.Take(room), few);
        }

        Assert.Equal(passage, hit.GetPassage());
        Assert.Equal(oracle.Quote(), hit.GetQuote());
    }
}
