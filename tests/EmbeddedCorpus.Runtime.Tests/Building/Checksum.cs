using System.Text;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>Reads every member of every element of a corpus. Allocates nothing itself.</summary>
internal static class Checksum
{
    public static long Of(TextCorpus corpus)
    {
        long sum = corpus.Name.Length;
        foreach (Article article in corpus.Articles)
        {
            sum = (sum * 31) + Of(article.Id) + Of(article.Path) + Of(article.Headline) + Of(article.Source) + Of(article.Text) + article.Index;
            sum = (sum * 31) + (article.Date?.DayNumber ?? -1);
            foreach (ArticleField field in article.Fields)
            {
                sum = (sum * 31) + Of(field.Name) + Of(field.Text) + (int)field.Kind;
                foreach (Utf8Text item in field.Items)
                {
                    sum = (sum * 31) + Of(item);
                }
            }

            foreach (Paragraph paragraph in article.Paragraphs)
            {
                sum = (sum * 31) + Of(paragraph.Text) + paragraph.Index + paragraph.Quotes.Count + paragraph.Article.Index;
                sum = (sum * 31) + (int)paragraph.Kind + (paragraph.StartTime?.Ticks ?? -1) + (paragraph.EndTime?.Ticks ?? -1);
            }

            foreach (Speaker speaker in article.Speakers)
            {
                sum = (sum * 31) + Of(speaker.Name) + speaker.Index;
            }

            foreach (Quote quote in article.Quotes)
            {
                sum = (sum * 31) + Of(quote);
            }
        }

        foreach (Speaker speaker in corpus.Speakers)
        {
            sum = (sum * 31) + Of(speaker.Name) + Of(speaker.Description);
            foreach (Quote quote in speaker.Quotes)
            {
                sum = (sum * 31) + Of(quote.Text);
            }

            foreach (Article article in speaker.Articles)
            {
                sum = (sum * 31) + article.Index;
            }
        }

        return sum + corpus.Paragraphs.Count + corpus.Quotes.Count;
    }

    public static long Of(Utf8Text text)
    {
        long sum = text.Length;
        foreach (byte value in text.Bytes)
        {
            sum = (sum * 31) + value;
        }

        return sum;
    }

    public static long Runes(Utf8Text text)
    {
        long sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            sum = ((sum * 31) + rune.Value) % 1_000_003;
        }

        return sum;
    }

    private static long Of(Quote quote) =>
        Of(quote.Text) + Of(quote.Cue) + Of(quote.SpeakerMention) + (int)quote.Kind + (quote.IsInHeadline ? 1 : 0) + (int)quote.Attribution + quote.Index
        + quote.Article.Index + (quote.Paragraph?.Index ?? -1) + (quote.Origin?.Index ?? -1) + (quote.Speaker?.Index ?? -1);
}
