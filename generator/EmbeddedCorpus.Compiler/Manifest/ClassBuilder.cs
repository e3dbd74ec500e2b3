using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>Tells what the generated class of a corpus declares.</summary>
internal static class ClassBuilder
{
    /// <summary>The members of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="hasConstants">Whether articles and speakers get constants.</param>
    public static CorpusClass Build(CorpusModel corpus, bool hasConstants)
    {
        if (!hasConstants)
        {
            return new CorpusClass(corpus.Name, corpus.Search.IsIndexed, corpus.Articles.Count, [], [], []);
        }

        var articles = new ArticleConstant[corpus.Articles.Count];
        for (int index = 0; index < articles.Length; index++)
        {
            ArticleEntry entry = corpus.Articles[index];
            articles[index] = new ArticleConstant(index, entry.Identifier, entry.Model.Document.Id, Summary(entry.Model));
        }

        var speakers = new SpeakerConstant[corpus.Speakers.Count];
        for (int index = 0; index < speakers.Length; index++)
        {
            speakers[index] = new SpeakerConstant(index, corpus.Speakers[index].Identifier, Summary(corpus, corpus.Speakers[index]));
        }

        return new CorpusClass(corpus.Name, corpus.Search.IsIndexed, articles.Length, new(articles), new(speakers), corpus.NameClashes);
    }

    private static string Summary(ArticleModel article)
    {
        string headline = article.Headline.IsEmpty ? DocComment.Excerpt(article.Document.Id.AsSpan()) : DocComment.Excerpt(article.Headline.In(article.Source));
        string date = article.DayNumber < 0 ? string.Empty : $" ({IsoDate.Format(article.DayNumber, "-")})";
        return $"{headline}{date}<para>{DocComment.FirstLines(article)}</para>";
    }

    private static string Summary(CorpusModel corpus, SpeakerEntry speaker)
    {
        string description = speaker.DescribedBy < 0
            ? string.Empty
            : ", " + DocComment.Excerpt(speaker.Description.In(corpus.Articles[speaker.DescribedBy].Model.Source));
        string quotes = speaker.Quotes.Count == 1 ? "1 quotation" : speaker.Quotes.Count.ToString(CultureInfo.InvariantCulture) + " quotations";
        return $"{DocComment.Excerpt(speaker.Name.AsSpan())}{description}: {quotes}.";
    }
}
