using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Corpus;

/// <summary>Makes the articles of these tests.</summary>
internal static class Documents
{
    public static ArticleModel Parse(string path, string text, string identifier = "", string? id = null, string root = "/project/") =>
        ArticleParser.Parse(new SourceDocument(new DocumentInfo(root + path, path, id ?? DocumentPath.Id(path, string.Empty), "Corpus", identifier), text));

    public static ArticleModel Article(string path, string headline, string date = "", string identifier = "") =>
        Parse(path, $"{(date.Length > 0 ? $"date {date} " : string.Empty)}{headline}\n\nText of {path}.", identifier);

    /// <summary>An article whose speakers and quotes are given, not found.</summary>
    public static ArticleModel Quoting(string path, SpeakerModel[] speakers, params int[] speakersOfQuotes)
    {
        ArticleModel parsed = Parse(path, $"Words of {path}.");
        return new ArticleModel
        {
            Document = parsed.Document,
            Source = parsed.Source,
            Hash = parsed.Hash,
            DayNumber = parsed.DayNumber,
            Headline = parsed.Headline,
            TextStart = parsed.TextStart,
            Paragraphs = parsed.Paragraphs,
            Quotes = new([.. speakersOfQuotes.Select(speaker =>
                new QuoteModel(new TextRange(0, 5), QuoteKind.Direct, 0, speaker, Attribution.Explicit, default, default, -1, RuleId.None))]),
            Speakers = new(speakers),
            Problems = [],
            IsLeftOut = false,
        };
    }
}
