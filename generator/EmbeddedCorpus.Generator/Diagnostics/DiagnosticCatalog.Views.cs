using EmbeddedCorpus.Compiler.Problems;
using EmbeddedCorpus.Compiler.Profiles;
using EmbeddedCorpus.Generator.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Diagnostics;

// The diagnostics of article views. An error makes a property that is not nullable untrue.
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ViewValue = DescribeView(
        "EC0030",
        "Field value has the wrong type",
        "{0} of the field '{1}' {2}{3}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingField = DescribeView(
        "EC0031",
        "Required field is missing",
        "{0} field '{1}', which the property '{2}' needs: {3}{4}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NearFieldName = DescribeView(
        "EC0032",
        "Field name is probably misspelt",
        "No property reads the field '{0}': did you mean '{1}', which the property '{2}' reads?",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidView = DescribeView(
        "EC0033",
        "Article view cannot be built",
        "'{0}' cannot be a part of an article view: {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BrokenReference = DescribeView(
        "EC0034",
        "Reference leads to no article or speaker",
        "{0} names no {1} of the corpus '{2}', to which the property '{3}' refers: {4}{5}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ViewLanguageVersion = DescribeView(
        "EC0035",
        "C# 13 is needed for article views",
        "The article view '{0}' has partial properties, which need C# 13: set LangVersion to 13 or later, and build with the SDK 9.0.100 or later",
        DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor[] s_ofViews = [ViewValue, MissingField, NearFieldName, InvalidView, BrokenReference, ViewLanguageVersion];

    /// <summary>The diagnostic for a problem of a view, at its place in a text or in the code.</summary>
    public static Diagnostic Create(ViewProblem problem) => Diagnostic.Create(
        Array.Find(s_ofViews, descriptor => descriptor.Id == problem.Id),
        LocationOf(problem.Place),
        problem.Property is { } property ? [LocationOf(property)] : [],
        [.. problem.Arguments.Select(ProblemCatalog.Show)]);

    private static DiagnosticDescriptor DescribeView(string id, string title, string message, DiagnosticSeverity severity) =>
        Describe(new ProblemDescription(id, title, message, severity == DiagnosticSeverity.Error ? ProblemSeverity.Error : ProblemSeverity.Warning));

    private static Location LocationOf(SourcePlace place) => Location.Create(
        place.FilePath,
        TextSpan.FromBounds(place.Range.Start, place.Range.End),
        new LinePositionSpan(new LinePosition(place.Start.Line, place.Start.Column), new LinePosition(place.End.Line, place.End.Column)));
}
