using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Markdown;

/// <summary>Texts read as the task reads them.</summary>
internal static class MarkdownArticle
{
    public static TextFormats Formats { get; } = new() { Markdown = new MarkdownFormat() };

    public static ArticleModel Parse(string text, string file = "text.md") =>
        ArticleParser.Parse(new SourceDocument(new DocumentInfo(file, file, "text", "Corpus", string.Empty), text), storage: TextStorage.Resource, formats: Formats);

    /// <summary>The text as the format hands it over.</summary>
    public static FormattedText Read(string text, string file = "text.md")
    {
        var document = new SourceDocument(new DocumentInfo(file, file, "text", "Corpus", string.Empty), text);
        return new MarkdownFormat().Read(document, 0, new ProblemCollector(document));
    }

    /// <summary>The HTML of a text.</summary>
    public static string Html(string text, string file = "text.md")
    {
        var info = new DocumentInfo(file, file, "text", "Corpus", string.Empty) { Reading = new() { HasHtml = true } };
        return ArticleParser.Parse(new SourceDocument(info, text), storage: TextStorage.Resource, formats: Formats).Html?.ToString() ?? string.Empty;
    }

    public static string Text(ArticleModel article) => article.Source.Slice(new TextRange(article.TextStart, article.TextEnd)).ToString();

    public static string[] Paragraphs(ArticleModel article) => [.. article.Paragraphs.Select(paragraph => paragraph.In(article.Source).ToString())];

    public static string[] Headings(ArticleModel article) =>
        [.. article.Headings.Select(heading => $"{heading.Level} {heading.Text.In(article.Source)} #{heading.Anchor.In(article.Source)}")];

    public static string[] Links(ArticleModel article) =>
        [.. article.Links.Select(link => $"{(link.IsImage ? "!" : string.Empty)}{link.Text.In(article.Source)} -> {link.Target.In(article.Source)}")];

    public static string[] Quotes(ArticleModel article) =>
        [.. article.Quotes.Select(quote => $"{quote.Text.In(article.Source)} | {(quote.Speaker < 0 ? string.Empty : article.Speakers[quote.Speaker].Name)}")];

    public static string Headline(ArticleModel article) => article.Headline.In(article.Source).ToString();
}
