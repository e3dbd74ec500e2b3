using System.Collections.Immutable;
using EmbeddedCorpus.Generator.Emit;
using EmbeddedCorpus.Text.Indexing.Naming;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Generator.Diagnostics;

/// <summary>Finds settings that cannot be used. Settings of the project are reported at its first document, for MSBuild gives no position of theirs.</summary>
internal static class SettingsCheck
{
    /// <summary>The problems of a project's settings and of its documents' metadata.</summary>
    public static List<TextProblem> Check(ImmutableArray<ArticleModel> articles, ProjectOptions options)
    {
        var problems = new List<TextProblem>();
        ArticleModel? first = null;
        foreach (ArticleModel article in articles)
        {
            if (first is null || string.CompareOrdinal(article.Document.FilePath, first.Document.FilePath) < 0)
            {
                first = article;
            }
        }

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
            if (!CorpusNames.CanBe(article.Document.Corpus, options.Emit.Namespace))
            {
                problems.Add(Problem(article, ProblemKind.InvalidSetting, $"Corpus={article.Document.Corpus}", "Use an identifier that is neither a member of the generated class nor a type that its code needs"));
            }

            if (article.Document.Identifier.Length > 0 && !IdentifierWriter.IsName(article.Document.Identifier))
            {
                problems.Add(Problem(article, ProblemKind.InvalidSetting, $"Identifier={article.Document.Identifier}", "Use at most 200 letters, digits and underscores, not starting with a digit"));
            }
        }

        return problems;
    }

    private static TextProblem Problem(ArticleModel article, ProblemKind kind, string argument = "", string secondArgument = "") =>
        new(kind, article.Document.FilePath, default, default, default, argument, secondArgument);
}
