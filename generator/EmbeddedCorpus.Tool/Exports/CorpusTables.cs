using System.Globalization;

namespace EmbeddedCorpus.Tool.Exports;

/// <summary>Makes the tables of a corpus.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="unit">What offsets count.</param>
/// <param name="cancellation">Asked once an article.</param>
internal sealed class CorpusTables(TextCorpus corpus, OffsetUnit unit, CancellationToken cancellation)
{
    /// <summary>The name of the table of articles.</summary>
    public const string ArticlesName = "articles";

    /// <summary>The name of the table of quotations.</summary>
    public const string QuotesName = "quotes";

    /// <summary>The name of the table of paragraphs.</summary>
    public const string ParagraphsName = "paragraphs";

    private readonly string _start = "start_" + OffsetUnits.Name(unit);
    private readonly string _end = "end_" + OffsetUnits.Name(unit);

    /// <summary>The names of all tables.</summary>
    public static IReadOnlyList<string> Names { get; } = [ArticlesName, QuotesName, ParagraphsName];

    /// <summary>The table of a name.</summary>
    public ExportTable Of(string name) => name switch
    {
        QuotesName => Quotes(),
        ParagraphsName => Paragraphs(),
        _ => Articles(),
    };

    private ExportTable Articles()
    {
        string[] fields = [.. corpus.Articles.SelectMany(static article => article.Fields).Select(static field => field.Name.ToString()).Distinct(StringComparer.Ordinal)];
        ExportColumn[] columns =
        [
            new("id", ExportType.Text), new("path", ExportType.Text), new("date", ExportType.Day), new("headline", ExportType.Text), new("word_count", ExportType.Integer),
            new("quote_count", ExportType.Integer), new("text", ExportType.Text), .. ColumnNames(fields).Select(static name => new ExportColumn(name, ExportType.Field)),
        ];
        return new ExportTable(ArticlesName, columns, corpus.Articles.Select(article =>
        {
            cancellation.ThrowIfCancellationRequested();
            object?[] start = [article.Id.ToString(), article.Path.ToString(), article.Date, article.Headline.ToString(), article.WordCount, article.Quotes.Count, article.Text.ToString()];
            return (object?[])[.. start, .. fields.Select(name => Value(article.Fields[name]))];
        }));
    }

    private ExportTable Quotes()
    {
        ExportColumn[] columns =
        [
            new("article", ExportType.Text), new("quote", ExportType.Integer), new("date", ExportType.Day), new("speaker", ExportType.Text), new("speaker_description", ExportType.Text),
            new("speaker_mention", ExportType.Text), new("cue", ExportType.Text), new("kind", ExportType.Text), new("attribution", ExportType.Text), new("is_in_headline", ExportType.Boolean),
            new("paragraph", ExportType.Integer), new(_start, ExportType.Integer), new(_end, ExportType.Integer), new("text", ExportType.Text),
        ];
        return new ExportTable(QuotesName, columns, corpus.Articles.SelectMany(article =>
        {
            cancellation.ThrowIfCancellationRequested();
            var offsets = new Offsets(article.Text, unit);
            return article.Quotes.Select(quote =>
            {
                (int? start, int? end) = offsets.Of(quote.Text);
                return (object?[])
                [
                    article.Id.ToString(), quote.Index, article.Date, quote.Speaker?.Name.ToString(), quote.Speaker?.Description.ToString(), quote.SpeakerMention.ToString(), quote.Cue.ToString(),
                    ValueNames.Of(quote.Kind), ValueNames.Of(quote.Attribution), quote.IsInHeadline, quote.Paragraph?.Index, start, end, quote.Text.ToString(),
                ];
            });
        }));
    }

    private ExportTable Paragraphs()
    {
        ExportColumn[] columns =
        [
            new("article", ExportType.Text), new("paragraph", ExportType.Integer), new("date", ExportType.Day), new("kind", ExportType.Text),
            new(_start, ExportType.Integer), new(_end, ExportType.Integer), new("text", ExportType.Text),
        ];
        return new ExportTable(ParagraphsName, columns, corpus.Articles.SelectMany(article =>
        {
            cancellation.ThrowIfCancellationRequested();
            var offsets = new Offsets(article.Text, unit);
            return article.Paragraphs.Select(paragraph =>
            {
                (int? start, int? end) = offsets.Of(paragraph.Text);
                return (object?[])[article.Id.ToString(), paragraph.Index, article.Date, ValueNames.Of(paragraph.Kind), start, end, paragraph.Text.ToString()];
            });
        }));
    }

    // Databases do not tell the case of names apart.
    private static List<string> ColumnNames(string[] fields)
    {
        var names = new List<string>();
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string field in fields)
        {
            string name = "field_" + field;
            for (int number = 2; !used.Add(name); number++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"field_{field}_{number}");
            }

            names.Add(name);
        }

        return names;
    }

    private static object? Value(ArticleField field) => field.Kind switch
    {
        ArticleFieldKind.Missing => null,
        ArticleFieldKind.List => field.Items.Select(static item => item.ToString()).ToArray(),
        _ => field.Text.ToString(),
    };
}
