using System.Text.Json;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Runtime.Tests.Articles;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>A corpus without source files: all but <see cref="Article.Source"/> is as in a corpus with them.</summary>
public class WithoutSourceTests
{
    private static readonly (string Path, string Text)[] s_texts =
    [
        ("visit.txt", SampleCorpus.VisitText),
        ("council.txt", SampleCorpus.CouncilText),
        ("matter.txt", "---\ntitle: \"The “quay” is \\\"open\\\"\"\ndate: 2024-05-17T10:00:00+02:00\ntags: [ferry, 'it''s']\nauthor: Mira Holt\n---\n\n“We waited,” Anna Berg, the mayor of 漁師, said.\n\n1. Half\n"),
        ("block.txt", "Block\n\n> “We waited\n> for it,” said Mira Holt.\n\nThe end 𝒜.\n"),
        ("clip.srt", "1\n00:00:01,000 --> 00:00:02,000\n<i>MIRA:</i> We waited.\n\n2\n00:00:03,000 --> 00:00:04,000\nFor the quay.\n"),
        ("rows.jsonl", "{\"id\": \"one\", \"title\": \"Über\", \"section\": \"Sea\", \"text\": \"\\u201cWe waited,\\u201d Anna Berg said.\"}\n{\"id\": \"two\", \"text\": \"One\\n\\nTwo\"}\n"),
        ("alone.txt", "A headline that is alone\n"),
    ];

    private static readonly TextCorpus s_with = Open(hasSource: true);
    private static readonly TextCorpus s_without = Open(hasSource: false);

    [Fact]
    public void Every_other_member_is_the_same()
    {
        Assert.Equal(s_texts.Length + 1, s_without.Articles.Count);
        Assert.True(s_with.Quotes.Count >= 10, $"{s_with.Quotes.Count} quotations");
        for (int index = 0; index < s_with.Articles.Count; index++)
        {
            Article expected = s_with.Articles[index];
            Article article = s_without.Articles[index];
            Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(article));
            Assert.Equal(expected.Text.ToString(), article.Text.ToString());
            Assert.Equal(expected.Excerpt.ToString(), article.Excerpt.ToString());
            Assert.Equal(expected.Paragraphs.Select(static paragraph => string.Join('|', paragraph.Quotes)), article.Paragraphs.Select(static paragraph => string.Join('|', paragraph.Quotes)));
            Assert.Equal(expected.Quotes.Select(static quote => quote.Paragraph?.Index), article.Quotes.Select(static quote => quote.Paragraph?.Index));
            Assert.Equal(expected.Quotes.Select(static quote => quote.Origin?.Index), article.Quotes.Select(static quote => quote.Origin?.Index));
            Assert.Equal(article, s_without.Articles.Get(expected.Id.ToString()));
        }

        Assert.Equal(JsonSerializer.Serialize(s_with.Speakers), JsonSerializer.Serialize(s_without.Speakers));
        Assert.Equal(s_with.Speakers.Select(static speaker => speaker.Description.ToString()), s_without.Speakers.Select(static speaker => speaker.Description.ToString()));
    }

    [Fact]
    public void The_source_is_empty_and_its_reading_allocates_nothing()
    {
        Assert.All(s_with.Articles, static article => Assert.False(article.Source.IsEmpty));
        Assert.Equal(0, SumOf(static article => article.Source.Length, out long allocated));
        Assert.Equal(0, allocated);
        Assert.Equal(s_with.Articles.Sum(static article => article.Text.Length), SumOf(static article => article.Text.Length, out allocated));
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Paragraphs_and_quotations_are_slices_of_the_text()
    {
        foreach (Article article in s_without.Articles)
        {
            int end = 0;
            foreach (Paragraph paragraph in article.Paragraphs)
            {
                int start = PositionTests.Offset(article.Text, paragraph.Text);
                Assert.InRange(start, end, article.Text.Length);
                end = start + paragraph.Text.Length;
                Assert.False(article.Source.TryGetRange(paragraph.Text, out _));
            }
        }
    }

    [Theory]
    [InlineData("waited")]
    [InlineData("\"we waited\"")]
    [InlineData("headline:quay")]
    [InlineData("quote:stay")]
    [InlineData("quay OR end")]
    [InlineData("berg -council")]
    public void A_search_has_the_same_hits(string query)
    {
        string[] expected = Hits(s_with, query);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Hits(s_without, query));
    }

    [Fact]
    public void A_word_of_the_front_matter_is_not_in_the_text() => Assert.Empty(Hits(s_without, "ferry"));

    private static long SumOf(Func<Article, int> read, out long allocated)
    {
        Sum();
        allocated = Allocations.Of(Sum, out long sum);
        return sum;

        long Sum()
        {
            long sum = 0;
            foreach (Article article in s_without.Articles)
            {
                sum += read(article);
            }

            return sum;
        }
    }

    private static string[] Hits(TextCorpus corpus, string query)
    {
        var hits = new SearchHit[20];
        var highlights = new Range[8];
        int count = corpus.Search(query, hits);
        return [.. hits.Take(count).Select(hit => $"{hit.Article.Id} {hit.Score} {hit.GetPassage(highlights, out int marked)} {string.Join(',', highlights.Take(marked))} {hit.GetQuote()}")];
    }

    private static TextCorpus Open(bool hasSource)
    {
        IEnumerable<ArticleModel> articles = s_texts.SelectMany(static file =>
            CorpusCompiler.Read(TestCorpus.Info(file.Path), info => new SourceDocument(info, file.Text)));
        CorpusModel model = CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline, hasSource: hasSource);
        return TestImage.Of(model).Open().Corpus;
    }
}
