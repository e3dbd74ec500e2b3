using System.Text;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Fuzzing.Building;
using EmbeddedCorpus.Fuzzing.Properties;
using EmbeddedCorpus.Markdown;
using static EmbeddedCorpus.Fuzzing.PropertyException;

namespace EmbeddedCorpus.Fuzzing.Targets;

/// <summary>A Markdown file, read as the task reads it.</summary>
internal sealed class MarkdownTarget() : FuzzTarget<MarkdownTarget.Parsed>("markdown", "a Markdown file, read as the task reads it")
{
    private static readonly DocumentInfo s_info = Corpora.Info("news/fuzzed.mdx") with { Reading = new() { HasHtml = true } };
    private static readonly TextFormats s_formats = new() { Markdown = new MarkdownFormat() };

    /// <inheritdoc/>
    protected override Parsed Read(ReadOnlySpan<byte> input)
    {
        var document = new SourceDocument(s_info, Encoding.UTF8.GetString(input));
        return new Parsed(document, Parse(document));
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Property, Action<Parsed> Check)> Checks() =>
    [
        ("The source is the file", static parsed => Require(parsed.Article.File == parsed.Document.Text, "The article has another text than the file.")),
        ("Ranges lie inside their parents", static parsed => ArticleRanges.Check(parsed.Article)),
        ("Problems say where they are", static parsed => ProblemPlaces.Check(parsed.Article)),
        ("The map leads into the file", static parsed => RequireMap(parsed.Article)),
        ("The HTML is safe", static parsed => RequireSafe(parsed.Article.Html?.ToString() ?? string.Empty)),
        ("Two runs agree", static parsed => ArticleAgreement.Check(parsed.Article, Parse(parsed.Document))),
    ];

    private static ArticleModel Parse(SourceDocument document) => ArticleParser.Parse(document, default, TextStorage.Resource, s_formats);

    private static void RequireSafe(string html)
    {
        string? mistake = SafeHtmlCheck.Find(html);
        Require(mistake is null, mistake ?? string.Empty);
    }

    private static void RequireMap(ArticleModel article)
    {
        string source = article.Source.ToString();
        int end = 0;
        foreach (SourceSegment segment in article.Map)
        {
            Require(segment.Start >= end && segment.Start + segment.Length <= article.SourceStart, $"{segment} is not in the plain text.");
            end = segment.Start + segment.Length;
            int place = article.SourceStart + segment.FileStart;
            Require(segment.FileStart >= 0 && segment.FileLength >= 0 && place + segment.FileLength <= source.Length, $"{segment} is not in the file.");
            Require(
                segment.Length != segment.FileLength || string.CompareOrdinal(source, segment.Start, source, place, segment.Length) == 0,
                $"{segment} is not what the file has.");
        }
    }

    /// <summary>A file, and what is made of it.</summary>
    internal sealed record Parsed(SourceDocument Document, ArticleModel Article);
}
