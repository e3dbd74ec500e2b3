using System.Globalization;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;
using EmbeddedCorpus.Generator.Emit;

namespace EmbeddedCorpus.Generator.Diagnostics;

/// <summary>Finds settings that cannot be used. Settings of the project are reported at its first document, for MSBuild gives no position of theirs.</summary>
internal static class SettingsCheck
{
    // Above a few megabytes the compiler's part of a build is seconds: generator/docs/EC0016.md has the figures.
    private const int LargeCorpus = 4_000_000;

    /// <summary>The problems of a project's settings and of its documents' metadata.</summary>
    public static List<TextProblem> Check(EquatableArray<ArticleModel> articles, EquatableArray<CorpusManifest> manifests, ProjectOptions options)
    {
        const string CorpusRemedy = "Use an identifier that is neither a member of the generated class nor a type that its code needs";
        var problems = new List<TextProblem>();
        string? first = FirstDocument(articles, manifests);

        if (first is null)
        {
            return problems;
        }

        if (!options.Emit.HasUtf8Literals)
        {
            // The one clear diagnostic: nothing is emitted, so nothing else matters.
            problems.Add(Problem(first, ProblemKind.LanguageVersion));
            return problems;
        }

        foreach (InvalidSetting setting in options.Invalid)
        {
            problems.Add(Problem(first, ProblemKind.InvalidSetting, setting.Setting, setting.Remedy));
        }

        foreach (ArticleModel article in articles)
        {
            string file = article.Document.FilePath;
            if (!CorpusNames.CanBe(article.Document.Corpus, options.Emit.Namespace))
            {
                problems.Add(Problem(file, ProblemKind.InvalidSetting, $"Corpus={article.Document.Corpus}", CorpusRemedy));
            }

            foreach (CorpusManifest manifest in manifests)
            {
                if (string.Equals(manifest.Class.Name, article.Document.Corpus, StringComparison.Ordinal))
                {
                    problems.Add(Problem(file, ProblemKind.InvalidSetting, "Storage=Literals", $"Give all documents of the corpus '{manifest.Class.Name}' the same storage"));
                }
            }

            if (article.Document.ConstantName.Length > 0 && !IdentifierWriter.IsName(article.Document.ConstantName))
            {
                problems.Add(Problem(file, ProblemKind.InvalidSetting, $"ConstantName={article.Document.ConstantName}", IdentifierWriter.NameRemedy));
            }
        }

        foreach (CorpusManifest manifest in manifests)
        {
            if (manifest.FirstDocument.Length > 0 && !CorpusNames.CanBe(manifest.Class.Name, options.Emit.Namespace))
            {
                problems.Add(Problem(manifest.FirstDocument, ProblemKind.InvalidSetting, $"Corpus={manifest.Class.Name}", CorpusRemedy));
            }
        }

        AddUnknownCorpora(SearchProperties.SearchName, options.Corpus.Search.Search, first, articles, manifests, problems);
        AddUnknownCorpora(SearchProperties.LanguageName, options.Corpus.Search.Language, first, articles, manifests, problems);
        AddLargeCorpora(articles, problems);
        return problems;
    }

    private static void AddUnknownCorpora(
        string property, ValueByCorpus value, string first, EquatableArray<ArticleModel> articles, EquatableArray<CorpusManifest> manifests, List<TextProblem> problems)
    {
        foreach (CorpusValue entry in value.Named)
        {
            if (!articles.Any(article => string.Equals(article.Document.Corpus, entry.Corpus, StringComparison.Ordinal))
                && !manifests.Any(manifest => string.Equals(manifest.Class.Name, entry.Corpus, StringComparison.Ordinal)))
            {
                problems.Add(Problem(first, ProblemKind.InvalidSetting, $"{property}={entry.Corpus}={entry.Value}", $"There is no corpus '{entry.Corpus}'"));
            }
        }
    }

    private static void AddLargeCorpora(EquatableArray<ArticleModel> articles, List<TextProblem> problems)
    {
        var corpora = new SortedDictionary<string, (long Length, string First)>(StringComparer.Ordinal);
        foreach (ArticleModel article in articles)
        {
            if (article.IsLeftOut)
            {
                continue;
            }

            string file = article.Document.FilePath;
            corpora[article.Document.Corpus] = corpora.TryGetValue(article.Document.Corpus, out (long Length, string First) corpus)
                ? (corpus.Length + article.Source.Length, Earlier(corpus.First, file))
                : (article.Source.Length, file);
        }

        foreach (KeyValuePair<string, (long Length, string First)> corpus in corpora)
        {
            if (corpus.Value.Length > LargeCorpus)
            {
                string millions = (corpus.Value.Length / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
                problems.Add(Problem(corpus.Value.First, ProblemKind.LargeLiterals, corpus.Key, millions));
            }
        }
    }

    private static string? FirstDocument(EquatableArray<ArticleModel> articles, EquatableArray<CorpusManifest> manifests)
    {
        string? first = null;
        foreach (ArticleModel article in articles)
        {
            first = Earlier(first, article.Document.FilePath);
        }

        foreach (CorpusManifest manifest in manifests)
        {
            first = manifest.FirstDocument.Length == 0 ? first : Earlier(first, manifest.FirstDocument);
        }

        return first;
    }

    private static string Earlier(string? first, string file) => first is null || string.CompareOrdinal(file, first) < 0 ? file : first;

    private static TextProblem Problem(string file, ProblemKind kind, string argument = "", string secondArgument = "") =>
        new(kind, file, default, default, default, argument, secondArgument);
}
