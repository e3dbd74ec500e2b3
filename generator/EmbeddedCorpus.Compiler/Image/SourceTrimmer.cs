using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>Leaves all characters out of articles that no member of an article shows: the image of a corpus without source files.</summary>
internal static class SourceTrimmer
{
    /// <summary>Trims the articles of a corpus.</summary>
    public static EquatableArray<ArticleEntry> Trim(EquatableArray<ArticleEntry> articles)
    {
        var trimmed = new ArticleEntry[articles.Count];
        for (int index = 0; index < trimmed.Length; index++)
        {
            trimmed[index] = articles[index] with { Model = Trim(articles[index].Model) };
        }

        return new(trimmed);
    }

    /// <summary>Trims an article. The kept parts stay in order, because look-ups by address depend on it.</summary>
    /// <returns>An article for an image only: it has no file, and its problems stay where they were.</returns>
    public static ArticleModel Trim(ArticleModel article)
    {
        var kept = new KeptCharacters(Ranges(article));
        string characters = kept.Of(article.Source.ToString());
        return new ArticleModel
        {
            Document = article.Document,
            Source = article.Source.IsUtf8 ? CorpusText.InUtf8(characters) : new CorpusText(characters),
            SourceStart = characters.Length,
            Hash = article.Hash,
            DayNumber = article.DayNumber,
            Headline = kept.Move(article.Headline),
            TextStart = kept.Move(Text(article)).Start,
            TextEnd = kept.Move(Text(article)).End,
            Fields = Convert(article.Fields, field => field with { Text = kept.Move(field.Text), Items = Convert(field.Items, kept.Move) }),
            WordCount = article.WordCount,
            Paragraphs = Convert(article.Paragraphs, kept.Move),
            Times = article.Times,
            Kinds = article.Kinds,
            Headings = Convert(article.Headings, heading => heading with { Text = kept.Move(heading.Text), Anchor = kept.Move(heading.Anchor) }),
            Links = Convert(article.Links, link => link with { Text = kept.Move(link.Text), Target = kept.Move(link.Target) }),
            Quotes = Convert(article.Quotes, quote => quote with { Text = kept.Move(quote.Text), Mention = kept.Move(quote.Mention), Cue = kept.Move(quote.Cue) }),
            Speakers = Convert(article.Speakers, speaker => speaker with { Description = kept.Move(speaker.Description) }),
            Problems = article.Problems,
            OwnId = article.OwnId,
            Aliases = article.Aliases,
            Ignored = article.Ignored,
            Traits = article.Traits,
            IsDraft = article.IsDraft,
            IsLeftOut = article.IsLeftOut,
        };
    }

    private static TextRange Text(ArticleModel article) => new(article.TextStart, article.TextEnd);

    // All ranges that an image is written from, in any order.
    private static List<TextRange> Ranges(ArticleModel article)
    {
        var ranges = new List<TextRange> { article.Headline, Text(article) };
        foreach (FieldModel field in article.Fields)
        {
            ranges.Add(field.Text);
            ranges.AddRange(field.Items);
        }

        ranges.AddRange(article.Paragraphs);
        foreach (HeadingModel heading in article.Headings)
        {
            ranges.Add(heading.Text);
            ranges.Add(heading.Anchor);
        }

        foreach (LinkModel link in article.Links)
        {
            ranges.Add(link.Text);
            ranges.Add(link.Target);
        }

        foreach (QuoteModel quote in article.Quotes)
        {
            ranges.Add(quote.Text);
            ranges.Add(quote.Mention);
            ranges.Add(quote.Cue);
        }

        foreach (SpeakerModel speaker in article.Speakers)
        {
            ranges.Add(speaker.Description);
        }

        return ranges;
    }

    private static EquatableArray<T> Convert<T>(EquatableArray<T> items, Func<T, T> convert)
        where T : IEquatable<T>
    {
        if (items.Count == 0)
        {
            return items;
        }

        var converted = new T[items.Count];
        for (int index = 0; index < converted.Length; index++)
        {
            converted[index] = convert(items[index]);
        }

        return new(converted);
    }
}
