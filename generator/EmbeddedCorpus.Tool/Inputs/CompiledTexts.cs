using System.Globalization;
using EmbeddedCorpus.Build;
using EmbeddedCorpus.Build.Cache;
using EmbeddedCorpus.CommandLine.Commands;
using EmbeddedCorpus.Compiler;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Problems;

namespace EmbeddedCorpus.Tool.Inputs;

/// <summary>The corpora of an input, with all problems of their texts.</summary>
/// <param name="Corpora">The corpora, in the order of their names.</param>
/// <param name="Report">The problems, as a build reports them.</param>
internal sealed record CompiledTexts(IReadOnlyList<CorpusModel> Corpora, ProblemReport Report)
{
    /// <summary>The severity of the worst problem, or <see cref="ProblemSeverity.Info"/> without a problem.</summary>
    public ProblemSeverity Worst => Report.Problems.Count == 0 ? ProblemSeverity.Info : Report.Problems.Max(static problem => ProblemCatalog.Of(problem.Problem.Kind).Severity);

    /// <summary>The numbers of articles, errors and warnings.</summary>
    public string Summary
    {
        get
        {
            int articles = Corpora.Sum(static corpus => corpus.Articles.Count);
            return $"{Count(articles, "article")}, {Count(Of(ProblemSeverity.Error), "error")}, {Count(Of(ProblemSeverity.Warning), "warning")}";
        }
    }

    /// <summary>Compiles all texts of an input, without writing a file.</summary>
    public static CompiledTexts Read(CorpusInput input, CancellationToken cancellation)
    {
        var links = new LinkedFiles(input.Request.ProjectDirectory);
        using var progress = ReadingProgress.OnTerminal(input.Request.Documents.Length);
        var corpora = new List<CorpusModel>(CorpusMaker.Compile(input.Request, new KnownArticles?[input.Request.Documents.Length], links, cancellation, progress is null ? null : progress.Count));
        CorpusManifest[] manifests = [.. corpora.Select(corpus => links.AddTo(CorpusCompiler.Describe(corpus, input.Settings.Model, corpus.Name)))];
        List<TextProblem> settings = [.. input.Settings.Invalid.Select(invalid =>
            new TextProblem(ProblemKind.InvalidSetting, corpora.Count == 0 ? string.Empty : corpora[0].FirstDocument, default, default, default, invalid.Setting, invalid.Remedy))];
        return new CompiledTexts(corpora, ProblemReport.Of(new EquatableArray<CorpusManifest>(manifests), settings, input.Settings.WarningLimit));
    }

    /// <summary>Finds the corpus of a name, or the only corpus.</summary>
    /// <exception cref="InputException">There is no corpus of this name, or there are several corpora.</exception>
    public CorpusModel Choose(string? name) => CorpusChoice.Of(Corpora, static corpus => corpus.Name, name);

    private static string Count(int count, string unit) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {unit}{(count == 1 ? string.Empty : "s")}";

    private int Of(ProblemSeverity severity) => Report.Problems
        .Where(problem => ProblemCatalog.Of(problem.Problem.Kind).Severity == severity)
        .Sum(static problem => 1 + problem.NotShown);
}
