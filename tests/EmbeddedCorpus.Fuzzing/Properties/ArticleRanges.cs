using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Properties;

/// <summary>All ranges of an article lie inside their parents and on the borders of characters.</summary>
internal static class ArticleRanges
{
    /// <summary>Requires it of an article.</summary>
    public static void Check(ArticleModel article)
    {
        string source = article.Source.ToString();
        var whole = new TextRange(0, source.Length);
        Require(article.SourceStart >= 0 && (article.SourceStart <= article.TextStart || article.Map.Count > 0), $"The file starts at {article.SourceStart}, the text at {article.TextStart}.");
        Require(article.TextStart >= 0 && article.TextStart <= source.Length, $"The text starts at {article.TextStart} of {source.Length}.");
        RequireInside(source, article.Headline, article.Headline.IsEmpty ? whole : new TextRange(0, article.TextStart), "The headline");
        CheckParagraphs(article, source);
        CheckQuotes(article, source);
        foreach (SpeakerModel speaker in article.Speakers)
        {
            Require(speaker.Name.Length > 0 && IsWellFormed(speaker.Name), $"A speaker is called '{speaker.Name}'.");
            RequireInside(source, speaker.Description, whole, "A description");
        }

        foreach (FieldModel field in article.Fields)
        {
            RequireInside(source, field.Text, whole, $"The field '{field.Name}'");
            foreach (TextRange item in field.Items)
            {
                RequireInside(source, item, whole, $"An item of the field '{field.Name}'");
            }
        }

        string file = article.File;
        foreach (TextProblem problem in article.Problems)
        {
            // A file of fields beside the text has problems of its own.
            if (problem.FilePath != article.Document.FilePath)
            {
                continue;
            }

            RequireInside(file, problem.Range, new TextRange(0, file.Length), problem.Kind.ToString());
        }
    }

    private static void CheckParagraphs(ArticleModel article, string source)
    {
        int end = article.TextStart;
        foreach (TextRange paragraph in article.Paragraphs)
        {
            Require(!paragraph.IsEmpty && !paragraph.In(source).IsWhiteSpace(), $"The paragraph {paragraph} has no words.");
            RequireInside(source, paragraph, new TextRange(end, source.Length), "A paragraph");
            end = paragraph.End;
        }
    }

    private static void CheckQuotes(ArticleModel article, string source)
    {
        var whole = new TextRange(0, source.Length);
        int previous = -1;
        for (int index = 0; index < article.Quotes.Count; index++)
        {
            QuoteModel quote = article.Quotes[index];
            bool isHeadline = quote.IsInHeadline;
            Require(quote.Paragraph < article.Paragraphs.Count, $"There is no paragraph {quote.Paragraph}.");
            RequireInside(source, quote.Text, isHeadline ? article.Headline : article.Paragraphs[quote.Paragraph], "A quotation");

            // Mention and cue of a quotation that carries them over stand where it has them from, in another paragraph.
            RequireInside(source, quote.Mention, whole, "A mention");
            RequireInside(source, quote.Cue, whole, "A cue");
            Require(quote.Text.Start > previous, $"The quotation {quote.Text} comes behind one at {previous}.");
            Require(quote.Speaker >= -1 && quote.Speaker < article.Speakers.Count, $"There is no speaker {quote.Speaker}.");
            Require(
                quote.Origin == -1 || (isHeadline && quote.Origin > index && quote.Origin < article.Quotes.Count && !article.Quotes[quote.Origin].IsInHeadline),
                $"The quotation {index} cannot come from quotation {quote.Origin}.");
            previous = quote.Text.Start;
        }
    }

    private static void RequireInside(string source, TextRange range, TextRange parent, string what)
    {
        // Empty and at the start of everything: there is none.
        if (range == default)
        {
            return;
        }

        Require(range.Start <= range.End && parent.Contains(range), $"{what} {range} does not lie in {parent}.");
        Require(IsBorder(source, range.Start) && IsBorder(source, range.End), $"{what} {range} cuts through a character.");
    }

    private static bool IsBorder(string source, int position) =>
        position <= 0 || position >= source.Length || !char.IsSurrogatePair(source[position - 1], source[position]);

    private static bool IsWellFormed(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
