using System.Text;
using CsCheck;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Search.Passages;

/// <summary>A phrase of more words than a hit has room for shows its passage, its highlights and its quotation like any other.</summary>
[Trait(Nightly.Trait, Nightly.Full)]
public class LongPhraseTests
{
    private const string Seed = "0000KOIPe036";

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(17)]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(70)]
    public void The_whole_phrase_is_shown(int words)
    {
        // All of it but its rarest word, or its last one, stands before and after it.
        string[] phrase = [.. Enumerable.Range(0, words).Select(word => $"w{(char)('a' + (word / 10))}{(char)('a' + (word % 10))}")];
        string[] other = [.. phrase.Select((word, index) => index == words / 2 ? "other" : word)];
        string text = $"H\n\n{string.Join(' ', other)}\n\n{string.Join(' ', phrase[..(Math.Min(words, 64) - 1)])} last\n\nIt was {string.Join(' ', phrase)} that came.\n\n{string.Join(' ', other)}";
        TextCorpus corpus = TestCorpus.Of([new ArticleDraft("a.txt", text).Build(), new ArticleDraft("b.txt", $"H\n\n{string.Join(' ', other.Reverse())}").Build()]);
        SearchHit hit = Assert.Single(Hits(corpus, $"\"{string.Join(' ', phrase)}\""));
        var highlights = new Range[100];
        Utf8Text passage = hit.GetPassage(highlights, out int count);

        // What is longer than a query or a passage is cut.
        int shown = Math.Min(words, 64);
        Assert.StartsWith("It was waa wab wac", passage.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            phrase.Take(shown),
            highlights.Take(count).Select(highlight => passage[highlight].ToString()));
    }

    [Fact]
    public void The_quotation_and_its_speaker_are_found()
    {
        const string Said = "we shall go on to the end and we shall never give in";
        ArticleModel article = new ArticleDraft("a.txt", $"H\n\nIt was long.\n\n“{Said}”, said Anna Berg.")
            .Speaker("Anna Berg")
            .Quote(Said, speaker: 0)
            .Build();
        SearchHit hit = Assert.Single(Hits(TestCorpus.Of(article), $"quote:\"{Said}\""));
        Assert.Equal(Said, hit.GetQuote()?.Text.ToString());
        Assert.Equal("Anna Berg", hit.GetQuote()?.Speaker?.Name.ToString());
    }

    [Fact]
    public void A_long_phrase_beside_a_word_is_shown()
    {
        SearchHit hit = Assert.Single(Hits(TestCorpus.Of(new ArticleDraft("a.txt", "H\n\nRed.\n\naa bb cc dd ee ff gg hh ii red").Build()), "red \"aa bb cc dd ee ff gg hh ii\""));
        Assert.Equal("aa bb cc dd ee ff gg hh ii red", hit.GetPassage().ToString());
    }

    [Fact]
    public void Passages_of_long_phrases_are_those_of_looking_at_every_word()
    {
        Gen.Select(SearchGenerators.LongArticles, Gen.Double.Unit, Gen.Int[5, 30]).Holds(
            (articles, share, length) =>
            {
                TextCorpus corpus = TestImage.Of(SearchGenerators.Model(articles)).Open().Corpus;
                var search = new SearchOracle(corpus, english: true);
                Utf8Text text = corpus.Articles[0].Text;
                List<OracleWord> words = OracleCorpus.Words(text.Bytes, 0);
                int first = (int)(share * words.Count);
                int last = Math.Min(first + length, words.Count) - 1;

                // A mark of the text would end the phrase.
                string query = $"\"{Encoding.UTF8.GetString(text.Bytes[words[first].Start..words[last].End]).Replace('“', ' ').Replace('”', ' ')}\"";
                OracleQuery parsed = OracleQuery.Parse(search.Words, query, SearchField.Anywhere);
                var hits = new SearchHit[8];
                foreach (SearchHit hit in hits.AsSpan(0, corpus.Search(query, hits)))
                {
                    PassagePropertyTests.Check(hit, new PassageOracle(search, parsed, search.Words.Articles[hit.Article.Index], default));
                }
            },
            seed: Seed,
            iter: Nightly.Of(300));
    }

    private static SearchHit[] Hits(TextCorpus corpus, string query)
    {
        var hits = new SearchHit[10];
        return hits[..corpus.Search(query, hits)];
    }
}
