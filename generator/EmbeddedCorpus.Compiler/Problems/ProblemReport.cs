using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Problems;

/// <summary>The problems that a build reports: all errors, and warnings of a kind up to a limit.</summary>
/// <param name="Problems">The problems by corpus, and those of settings last.</param>
/// <remarks>
/// Who has thousands of texts with the same warning is not helped by thousands of lines at every build, and the compiler compares
/// each warning with about half of the others: the hash of a diagnostic leaves its place out (SimpleDiagnostic.GetHashCode). 20,000
/// of them took a compilation 5.5 s.
/// </remarks>
internal sealed record ProblemReport(EquatableArray<ReportedProblem> Problems)
{
    private const int KindCount = (int)ProblemKind.InternalError + 1;

    /// <summary>Chooses what is reported.</summary>
    /// <param name="manifests">The manifests of all corpora.</param>
    /// <param name="settings">What is wrong with the settings.</param>
    /// <param name="limit">The largest number of warnings of a kind.</param>
    public static ProblemReport Of(EquatableArray<CorpusManifest> manifests, IReadOnlyList<TextProblem> settings, int limit)
    {
        var reported = new List<ReportedProblem>();
        int[] counts = new int[KindCount];
        int[] last = new int[KindCount];
        var ofPeople = new HashSet<TextProblem>();
        foreach (CorpusManifest manifest in manifests)
        {
            foreach (TextProblem problem in manifest.Problems)
            {
                if (problem.Kind is ProblemKind.PeopleRegistry or ProblemKind.Synonyms && !ofPeople.Add(problem))
                {
                    // One file is for several corpora.
                    continue;
                }

                int kind = (int)problem.Kind;
                if (ProblemCatalog.IsError(problem.Kind) || counts[kind]++ < limit)
                {
                    last[kind] = reported.Count;
                    reported.Add(new ReportedProblem(problem, NotShown: 0));
                }
            }
        }

        for (int kind = 0; kind < KindCount; kind++)
        {
            if (counts[kind] > limit)
            {
                reported[last[kind]] = reported[last[kind]] with { NotShown = counts[kind] - limit };
            }
        }

        foreach (TextProblem problem in settings)
        {
            reported.Add(new ReportedProblem(problem, NotShown: 0));
        }

        return new ProblemReport(new EquatableArray<ReportedProblem>([.. reported]));
    }
}

/// <summary>A problem that is reported.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="NotShown">How many others of its kind it stands for.</param>
internal sealed record ReportedProblem(TextProblem Problem, int NotShown);
