using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Format;
using static EmbeddedCorpus.Compiler.Format.ImageFormat;

namespace EmbeddedCorpus.Compiler.Image;

/// <content>Counts the rows of the tables that come before the texts.</content>
internal sealed partial class ImageBuilder
{
    private void CountRows()
    {
        int paragraphs = 0;
        int quotes = 0;
        int quoteSources = 0;
        int articleSpeakers = 0;
        foreach (ArticleEntry article in _articles)
        {
            quoteSources += QuoteWriter.CountSources(article.Model.Quotes);
            paragraphs += article.Model.Paragraphs.Count;
            quotes += article.Model.Quotes.Count;
            articleSpeakers += article.Model.Speakers.Count;
        }

        int speakerQuotes = 0;
        foreach (SpeakerEntry speaker in _corpus.Speakers)
        {
            speakerQuotes += speaker.Quotes.Count;
        }

        // One closing row each: a list ends where that of the next row starts.
        _rows[(int)Table.Articles] = _articles.Count + 1;
        _rows[(int)Table.Speakers] = _corpus.Speakers.Count + 1;
        _rows[(int)Table.Paragraphs] = (paragraphs + ParagraphGroup.Paragraphs - 1) / ParagraphGroup.Paragraphs;
        _rows[(int)Table.Quotes] = quotes;
        _rows[(int)Table.QuoteSources] = quoteSources;
        _rows[(int)Table.ArticleSpeakers] = articleSpeakers;
        _rows[(int)Table.SpeakerQuotes] = speakerQuotes;
        _rows[(int)Table.SpeakerArticles] = articleSpeakers;
        _rows[(int)Table.ArticleSlots] = HashSlots.CountForNames(_articles.Count);
        _rows[(int)Table.SpeakerSlots] = HashSlots.CountForNames(_corpus.Speakers.Count);
    }
}
