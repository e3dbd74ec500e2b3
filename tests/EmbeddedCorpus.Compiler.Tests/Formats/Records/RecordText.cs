using System.Globalization;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Tests.Formats.Records;

/// <summary>Reads files that hold many articles, and writes what came out as lines.</summary>
internal static class RecordText
{
    /// <summary>The articles of a file.</summary>
    public static IReadOnlyList<ArticleModel> Read(string file, string text, string format = "", string split = "", TextStorage storage = TextStorage.Literals)
    {
        var info = new DocumentInfo("/p/" + file, file, Path.GetFileNameWithoutExtension(file), "Corpus", string.Empty)
        {
            Reading = new ReadingSettings { Format = format, Split = split },
        };
        return CorpusCompiler.Read(info, info => new SourceDocument(info, text), storage);
    }

    /// <summary>What an article is, a line for each thing.</summary>
    public static List<string> Describe(ArticleModel article)
    {
        string line = article.Document.Part is { } part ? (part.Line + 1).ToString(CultureInfo.InvariantCulture) : "-";
        string date = article.DayNumber < 0 ? "-" : IsoDate.Format(article.DayNumber, "-");
        string headline = article.Headline.IsEmpty ? "-" : Text(article.Headline);
        string state = article.IsLeftOut ? " | left out" : article.IsDraft ? " | draft" : string.Empty;
        var lines = new List<string> { $"article: {line} | {article.Document.Id} | {date} | {headline}{state}" };
        foreach (FieldModel field in article.Fields)
        {
            lines.Add($"field: {field.Name} = {(field.Items.Count > 0 ? string.Join(" + ", field.Items.Select(Text)) : Text(field.Text))}".TrimEnd());
        }

        foreach (TextRange paragraph in article.Paragraphs)
        {
            lines.Add("paragraph: " + Text(paragraph));
        }

        foreach (QuoteModel quote in article.Quotes)
        {
            lines.Add($"quotation: {Text(quote.Text)} | {(quote.Speaker < 0 ? "-" : article.Speakers[quote.Speaker].Name)}");
        }

        foreach (TextProblem problem in article.Problems)
        {
            lines.Add($"problem: {problem.Kind} ({problem.Start.Line + 1},{problem.Start.Column + 1}) {problem.Argument}".TrimEnd());
        }

        return lines;

        string Text(TextRange range) => range.In(article.Source).ToString().Trim();
    }
}
