using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>Takes texts the whole way in one process: parsed, put in order, laid out as pages, read by the runtime.</summary>
internal static class TestCorpus
{
    public static ArticleModel Parse(string path, string text) => ArticleParser.Parse(new SourceDocument(Info(path), text));

    public static DocumentInfo Info(string path) => new("/project/" + path, path, DocumentPath.Id(path, string.Empty), "Corpus", string.Empty);

    public static CorpusModel Model(params IEnumerable<ArticleModel> articles) => Model(SearchSettings.Default, articles);

    public static CorpusModel Model(SearchSettings search, params IEnumerable<ArticleModel> articles) =>
        CorpusBuilder.Build("Corpus", articles, ArticleNaming.Headline, search);

    public static CorpusStorage Storage(params IEnumerable<ArticleModel> articles) => TestImage.Of(Model(articles)).Open();

    public static TextCorpus Of(params IEnumerable<ArticleModel> articles) => Storage(articles).Corpus;

    /// <summary>A corpus of one text without a header, whose only paragraph is the text.</summary>
    public static TextCorpus OfText(string text) => Of(new ArticleDraft("text.txt", text).Build());
}
