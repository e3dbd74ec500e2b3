using System.Text;
using EmbeddedCorpus.Runtime.Tests.Articles;
using EmbeddedCorpus.Runtime.Tests.Building;
using Model = EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Runtime.Tests.Storage;

/// <summary>A page holds 64 KB. A longer text spans pages and stays one piece of memory.</summary>
public class LongTextTests
{
    private const int PageBytes = 64 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(PageBytes - 1)]
    [InlineData(PageBytes)]
    [InlineData(PageBytes + 1)]
    [InlineData(2 * PageBytes)]
    [InlineData((4 * PageBytes) - 1)]
    [InlineData((4 * PageBytes) + 1)]
    [InlineData(11 * PageBytes)]
    public void A_text_of_any_length_comes_back_between_its_neighbours(int bytes)
    {
        string words = Repeat("wörter 字 𝒜 ", bytes);
        TextCorpus corpus = TestCorpus.Of(
            new ArticleDraft("a.txt", "Before.").Build(),
            new ArticleDraft("b.txt", words).Build(),
            new ArticleDraft("c.txt", "After.").Build());
        Assert.Equal(["Before.", "After."], new[] { corpus.Articles[0], corpus.Articles[2] }.Select(article => article.Source.ToString()));
        Assert.Equal(bytes, corpus.Articles[1].Source.Length);
        Assert.Equal(Encoding.UTF8.GetBytes(words), corpus.Articles[1].Source.Bytes.ToArray());
        Assert.Equal(corpus.Articles[1], corpus.Articles.Get("b"));
    }

    [Theory]
    [InlineData(70_000)]
    [InlineData(300_000)]
    public void Every_part_of_a_long_article_is_a_slice_of_its_source(int length)
    {
        (string text, string[] paragraphs) = Paragraphs(length);
        var draft = new ArticleDraft("long.txt", "date 2022-10-03 “Long way”\n\n" + text);
        draft.Speaker("Zoë Long", "the last witness").HeadlineQuote("Long way", 0, Model.Attribution.Carried, origin: 1);
        for (int index = 0; index < paragraphs.Length; index += 10)
        {
            draft.Quote($"quote {index}", Model.QuoteKind.Partial, 0, Model.Attribution.Explicit, $"she{index}", $"said{index}");
        }

        TextCorpus corpus = TestCorpus.Of(draft.Build(), new ArticleDraft("short.txt", "Short.").Build());
        Article article = corpus.Articles[0];
        Assert.Equal(paragraphs, article.Paragraphs.Select(paragraph => paragraph.Text.ToString()));
        Assert.Equal("Long way", article.Headline.ToString());
        Assert.Equal(text, article.Text.ToString());
        Assert.Equal("the last witness", article.Speakers[0].Description.ToString());
        PositionTests.IsInside(article.Paragraphs[^1].Text, article.Speakers[0].Description);
        Assert.Equal(((paragraphs.Length + 9) / 10) + 1, article.Quotes.Count);
        foreach (Quote quote in article.Quotes.Skip(1))
        {
            int number = quote.Paragraph!.Value.Index;
            Assert.Equal($"quote {number}", quote.Text.ToString());
            Assert.Equal($"she{number}", quote.SpeakerMention.ToString());
            Assert.Equal($"said{number}", quote.Cue.ToString());
            PositionTests.IsInside(quote.Paragraph.Value.Text, quote.Text);
            PositionTests.IsInside(article.Source, quote.Text);
        }

        Assert.Equal("Short.", corpus.Articles[1].Source.ToString());
    }

    [Fact]
    public void Several_long_texts_and_pages_that_fill_up_exactly_do_not_touch_one_another()
    {
        int[] lengths = [PageBytes, 70_000, PageBytes - 10, 10, 300_000, 1, PageBytes + 1, PageBytes, 5];
        string[] texts = [.. lengths.Select((length, index) => Repeat($"text {index} – ", length))];
        TextCorpus corpus = TestCorpus.Of(texts.Select((text, index) => new ArticleDraft($"{index}.txt", text).Build()));
        Assert.Equal(texts, corpus.Articles.Select(article => article.Source.ToString()));
        Assert.Equal(Enumerable.Range(0, lengths.Length).Select(index => $"{index}.txt"), corpus.Articles.Select(article => article.Path.ToString()));
    }

    [Theory]
    [InlineData(126)]
    [InlineData(127)]
    [InlineData(5_000)]
    public void Paragraphs_far_from_one_another_and_at_the_longest_step_are_found(int gap)
    {
        string[] paragraphs = [.. Enumerable.Range(0, 40).Select(index => new string((char)('a' + (index % 26)), index % 3 == 0 ? 16_382 + (index % 5) : index + 1))];
        TextCorpus corpus = TestCorpus.Of(
            new ArticleDraft("a.txt", "Head\n\n" + string.Join(new string('\n', gap), paragraphs)).Build(),
            new ArticleDraft("b.txt", "Next\n\nlast").Build());
        Assert.Equal([.. paragraphs, "last"], corpus.Paragraphs.Select(paragraph => paragraph.Text.ToString()));
        Assert.Equal(paragraphs, corpus.Articles[0].Paragraphs.Select(paragraph => paragraph.Text.ToString()));
    }

    private static string Repeat(string words, int bytes)
    {
        var text = new StringBuilder();
        int length = 0;
        for (int index = 0; ; index++)
        {
            foreach (Rune rune in words.EnumerateRunes())
            {
                if (length + rune.Utf8SequenceLength > bytes)
                {
                    return text.Append('x', bytes - length).ToString();
                }

                text.Append(rune);
                length += rune.Utf8SequenceLength;
            }
        }
    }

    private static (string Text, string[] Paragraphs) Paragraphs(int length)
    {
        var paragraphs = new List<string>();
        int sum = 0;
        while (sum < length)
        {
            int number = paragraphs.Count;
            paragraphs.Add($"Paragraph {number} – she{number} said{number} “quote {number}” über 字 𝒜 and more words.");
            sum += paragraphs[^1].Length;
        }

        paragraphs.Add("Zoë Long is the last witness.");
        return (string.Join("\n\n", paragraphs), [.. paragraphs]);
    }
}
