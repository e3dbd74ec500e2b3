using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Generator.Diagnostics;

/// <summary>What a build reports of the texts of a project: all errors, and of each kind of warning so many.</summary>
/// <param name="Problems">In the order of the texts.</param>
/// <remarks>
/// Who has thousands of texts with the same warning is not helped by thousands of lines at every build, and the compiler compares
/// each warning with about half of the others: the hash of a diagnostic leaves its place out (SimpleDiagnostic.GetHashCode). 20,000
/// of them took a compilation 5.5 s.
/// </remarks>
internal sealed record ProblemReport(EquatableArray<ReportedProblem> Problems)
{
    private const int KindCount = (int)ProblemKind.InternalError + 1;

    /// <summary>Chooses what is reported.</summary>
    /// <param name="found">All that may know of problems.</param>
    /// <param name="limit">The largest number of warnings of a kind.</param>
    public static ProblemReport Of(ProjectProblems found, int limit)
    {
        var reported = new List<ReportedProblem>();
        int[] counts = new int[KindCount];
        int[] last = new int[KindCount];
        foreach (ArticleModel article in found.Texts.Articles)
        {
            Add(article.Problems);
        }

        foreach (CorpusModel corpus in found.Corpora)
        {
            Add(corpus.Problems);
        }

        foreach (CorpusManifest manifest in found.Texts.Manifests)
        {
            Add(manifest.Problems);
        }

        for (int kind = 0; kind < KindCount; kind++)
        {
            if (counts[kind] > limit)
            {
                reported[last[kind]] = reported[last[kind]] with { NotShown = counts[kind] - limit };
            }
        }

        return new ProblemReport(new EquatableArray<ReportedProblem>([.. reported]));

        void Add(EquatableArray<TextProblem> problems)
        {
            foreach (TextProblem problem in problems)
            {
                int kind = (int)problem.Kind;
                if (DiagnosticCatalog.IsError(problem.Kind) || counts[kind]++ < limit)
                {
                    last[kind] = reported.Count;
                    reported.Add(new ReportedProblem(problem, NotShown: 0));
                }
            }
        }
    }
}

/// <summary>A problem that is reported.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="NotShown">How many others of its kind it stands for.</param>
internal sealed record ReportedProblem(TextProblem Problem, int NotShown);
