using System.Globalization;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Problems;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Markdown;

namespace EmbeddedCorpus.Testing;

/// <summary>The host of the compile library in a test.</summary>
internal static class TestCompiler
{
    private const string Root = "/";

    private static readonly TextFormats s_formats = new() { Markdown = new MarkdownFormat() };

    /// <summary>Compiles texts and opens the image.</summary>
    public static TextCorpus Compile(IEnumerable<(string Path, string Text)> texts, TestCorpusOptions options)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        CorpusSettings settings = SettingsOf(options);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var articles = new List<ArticleModel>();
        foreach ((string path, string text) in texts)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(path, nameof(texts));
            if (!paths.Add(path))
            {
                throw new ArgumentException($"Two texts have the path '{path}'.", nameof(texts));
            }

            DocumentInfo info = InfoOf(path.Replace('\\', '/').TrimStart('/'), options.Name, settings);
            articles.AddRange(CorpusCompiler.Read(info, document => new SourceDocument(document, text ?? string.Empty), TextStorage.Resource, CancellationToken.None, s_formats));
        }

        List<CorpusModel> corpora = CorpusCompiler.Build(articles, settings.Model);
        CorpusModel corpus = corpora.Count == 0
            ? CorpusBuilder.Build(options.Name, [], settings.Model.Naming, settings.Model.SearchOf(options.Name))
            : corpora[0];
        ThrowIfWrong(CorpusCompiler.Describe(corpus, settings.Model, corpus.Name).Problems);
        using var image = new MemoryStream();
        ThrowIfWrong(CorpusCompiler.WriteImage(corpus, image, out _).Problems);
        return TextCorpus.Load(image.ToArray(), corpus.Name);
    }

    private static CorpusSettings SettingsOf(TestCorpusOptions options)
    {
        var settings = CorpusSettings.Read(name => name switch
        {
            "EmbeddedCorpusLanguage" => options.Language,
            "EmbeddedCorpusSearchFields" => options.SearchFields,
            "EmbeddedCorpusSearch" => Flag(options.Search),
            "EmbeddedCorpusQuotes" => Flag(options.Quotes),
            "EmbeddedCorpusIndirectSpeech" => Flag(options.IndirectSpeech),
            "EmbeddedCorpusDrafts" => Flag(options.Drafts),
            "EmbeddedCorpusHtml" => Flag(options.Html),
            _ => null,
        });
        return settings.Invalid.Count == 0
            ? settings
            : throw new ArgumentException($"{settings.Invalid[0].Setting} cannot be used: {settings.Invalid[0].Remedy}.", nameof(options));
    }

    private static DocumentInfo InfoOf(string path, string corpus, CorpusSettings settings) => DocumentMetadata.Read(
        name => name switch
        {
            nameof(DocumentMetadata.Corpus) => corpus,
            nameof(DocumentMetadata.Id) => Root + Path.ChangeExtension(path, null),
            _ => null,
        },
        settings.Quotes,
        settings.Html,
        settings.Indirect).ToInfo(Root + path, Root);

    private static void ThrowIfWrong(IEnumerable<TextProblem> problems)
    {
        string[] errors = [.. problems.Where(static problem => ProblemCatalog.IsError(problem.Kind)).Select(Line)];
        if (errors.Length > 0)
        {
            throw new ArgumentException("The texts have errors:\n" + string.Join('\n', errors));
        }
    }

    private static string Line(TextProblem problem) => string.Create(
        CultureInfo.InvariantCulture,
        $"{problem.FilePath.TrimStart('/')}({problem.Start.Line + 1},{problem.Start.Column + 1}): error {ProblemCatalog.Of(problem.Kind).Id}: {ProblemCatalog.MessageOf(problem)}");

    private static string Flag(bool value) => value ? "true" : "false";
}
