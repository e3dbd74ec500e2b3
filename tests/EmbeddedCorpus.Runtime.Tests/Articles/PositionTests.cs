using System.Text;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests.Articles;

/// <summary>All texts of one article are slices of its source, so that a position is the distance of two spans.</summary>
public class PositionTests
{
    [Fact]
    public void Every_text_of_an_article_lies_inside_its_source()
    {
        foreach (Article article in SampleCorpus.Corpus.Articles)
        {
            IsInside(article.Source, article.Headline);
            IsInside(article.Source, article.Text);
            foreach (Paragraph paragraph in article.Paragraphs)
            {
                IsInside(article.Text, paragraph.Text);
            }

            foreach (Quote quote in article.Quotes)
            {
                IsInside(quote.Paragraph?.Text ?? article.Headline, quote.Text);
                IsInside(article.Source, quote.SpeakerMention);
                IsInside(article.Source, quote.Cue);
            }
        }
    }

    [Fact]
    public void Paragraphs_and_the_quotes_of_the_body_follow_one_another()
    {
        foreach (Article article in SampleCorpus.Corpus.Articles)
        {
            int[] paragraphs = [.. article.Paragraphs.Select(paragraph => Offset(article.Source, paragraph.Text))];
            int[] quotes = [.. article.Quotes.Where(quote => !quote.IsInHeadline).Select(quote => Offset(article.Source, quote.Text))];
            Assert.Equal(paragraphs.Order(), paragraphs);
            Assert.Equal(quotes.Order(), quotes);
        }
    }

    [Fact]
    public void A_distance_in_bytes_finds_the_words_again()
    {
        Quote quote = SampleCorpus.Visit.Quotes[3];
        int offset = Offset(SampleCorpus.Visit.Source, quote.Text);
        int expected = Encoding.UTF8.GetByteCount(SampleCorpus.VisitText[..SampleCorpus.VisitText.IndexOf("No entry", StringComparison.Ordinal)]);
        Assert.Equal(expected, offset);
    }

    internal static void IsInside(Utf8Text outer, Utf8Text inner)
    {
        if (inner.IsEmpty)
        {
            return;
        }

        Assert.True(outer.Bytes.Overlaps(inner.Bytes, out int offset), $"'{inner}' is not a slice of '{outer}'.");
        Assert.InRange(offset, 0, outer.Length - inner.Length);
    }

    internal static int Offset(Utf8Text outer, Utf8Text inner)
    {
        Assert.True(outer.Bytes.Overlaps(inner.Bytes, out int offset));
        return offset;
    }
}
