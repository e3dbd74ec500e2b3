using System.Collections.Immutable;
using EmbeddedCorpus.Generator.Emit;
using EmbeddedCorpus.Text.Indexing.Members;
using EmbeddedCorpus.Text.Indexing.Naming;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Generator.Diagnostics;

/// <summary>Finds settings that cannot be used. Settings of the project are reported at its first document, for MSBuild gives no position of theirs.</summary>
internal static class SettingsCheck
{
    /// <summary>The problems of a project's settings and of its documents' metadata.</summary>
    public static List<TextProblem> Check(ImmutableArray<ArticleModel> articles, ImmutableArray<CorpusListing> listings, ProjectOptions options)
    {
        const string CorpusRemedy = "Use an identifier that is neither a member of the generated class nor a type that its code needs";
        var problems = new List<TextProblem>();
        string? first = FirstDocument(articles, listings);

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

            foreach (CorpusListing listing in listings)
            {
                if (string.Equals(listing.Members.Name, article.Document.Corpus, StringComparison.Ordinal))
                {
                    problems.Add(Problem(file, ProblemKind.InvalidSetting, "Storage=Literals", $"Give all documents of the corpus '{listing.Members.Name}' the same storage"));
                }
            }

            if (article.Document.Identifier.Length > 0 && !IdentifierWriter.IsName(article.Document.Identifier))
            {
                problems.Add(Problem(file, ProblemKind.InvalidSetting, $"Identifier={article.Document.Identifier}", IdentifierWriter.NameRemedy));
            }
        }

        foreach (CorpusListing listing in listings)
        {
            if (listing.FirstDocument.Length > 0 && !CorpusNames.CanBe(listing.Members.Name, options.Emit.Namespace))
            {
                problems.Add(Problem(listing.FirstDocument, ProblemKind.InvalidSetting, $"Corpus={listing.Members.Name}", CorpusRemedy));
            }
        }

        return problems;
    }

    private static string? FirstDocument(ImmutableArray<ArticleModel> articles, ImmutableArray<CorpusListing> listings)
    {
        string? first = null;
        foreach (ArticleModel article in articles)
        {
            first = Earlier(first, article.Document.FilePath);
        }

        foreach (CorpusListing listing in listings)
        {
            first = listing.FirstDocument.Length == 0 ? first : Earlier(first, listing.FirstDocument);
        }

        return first;
    }

    private static string Earlier(string? first, string file) => first is null || string.CompareOrdinal(file, first) < 0 ? file : first;

    private static TextProblem Problem(string file, ProblemKind kind, string argument = "", string secondArgument = "") =>
        new(kind, file, default, default, default, argument, secondArgument);
}
