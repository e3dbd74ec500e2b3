using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Diagnostics;

/// <summary>The diagnostics of the package: one descriptor for each description of a problem.</summary>
internal static partial class DiagnosticCatalog
{
    private const string Category = "EmbeddedCorpus";

    private static readonly DiagnosticDescriptor[] s_ofTexts = [.. ProblemCatalog.All.Select(Describe)];

    /// <summary>All descriptors.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => [.. s_ofTexts, .. s_ofViews];

    /// <summary>The diagnostic for a problem, at its place in the text.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="notShown">How many others of its kind it stands for.</param>
    public static Diagnostic Create(TextProblem problem, int notShown = 0)
    {
        string id = ProblemCatalog.Of(problem.Kind).Id;
        return Diagnostic.Create(
            Array.Find(s_ofTexts, descriptor => descriptor.Id == id),
            Location.Create(
                problem.FilePath,
                TextSpan.FromBounds(problem.Range.Start, problem.Range.End),
                new LinePositionSpan(
                    new LinePosition(problem.Start.Line, problem.Start.Column),
                    new LinePosition(problem.End.Line, problem.End.Column))),
            [.. ProblemCatalog.ArgumentsOf(problem, notShown)]);
    }

    // An error names what is not embedded: a build without that must not pass for a whole one, so no project can silence it.
    private static DiagnosticDescriptor Describe(ProblemDescription description)
    {
        DiagnosticSeverity severity = description.Severity switch
        {
            ProblemSeverity.Error => DiagnosticSeverity.Error,
            ProblemSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        return new DiagnosticDescriptor(
            description.Id, description.Title, description.Message, Category, severity, isEnabledByDefault: true, description: null, description.HelpLink,
            customTags: severity == DiagnosticSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);
    }
}
