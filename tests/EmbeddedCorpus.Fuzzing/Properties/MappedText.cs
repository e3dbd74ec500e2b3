using EmbeddedCorpus.Compiler.Model;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Properties;

/// <summary>Plain text that a format made says of each character where the file has it.</summary>
internal static class MappedText
{
    /// <summary>Requires it of an article.</summary>
    public static void Check(ArticleModel article)
    {
        string source = article.Source.ToString();
        string file = article.File;
        int end = 0;
        foreach (SourceSegment segment in article.Map)
        {
            Require(segment.Start >= end && segment.Length > 0 && segment.Start + segment.Length <= article.SourceStart, $"A segment is at {segment.Start}, after {end}.");
            Require(segment.FileStart >= 0 && segment.FileLength >= 0 && segment.FileStart + segment.FileLength <= file.Length, $"A segment is at {segment.FileStart} of {file.Length}.");
            Require(
                segment.Length != segment.FileLength || segment.Length == 1 || source.AsSpan(segment.Start, segment.Length).SequenceEqual(file.AsSpan(segment.FileStart, segment.FileLength)),
                $"The copy at {segment.Start} is no copy of the file.");
            end = segment.Start + segment.Length;
        }

        foreach (QuoteModel quote in article.Quotes)
        {
            TextRange place = article.InFile(quote.Text);
            Require(place.Start >= 0 && place.Start <= place.End && place.End <= file.Length, $"The quotation {quote.Text} is at {place} of the file.");
        }
    }
}
