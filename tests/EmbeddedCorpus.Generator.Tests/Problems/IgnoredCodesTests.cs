using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Tests.Problems;

/// <summary>The codes that a text can ignore are those of warnings and information about texts.</summary>
public sealed class IgnoredCodesTests
{
    // They are about a whole project or corpus.
    private static readonly ProblemKind[] s_ofProjects = [ProblemKind.LargeLiterals, ProblemKind.HiddenClass];

    [Fact]
    public void A_text_can_ignore_what_is_no_error_and_is_about_texts()
    {
        IEnumerable<string> expected = Enum.GetValues<ProblemKind>().Except(s_ofProjects)
            .Select(static kind => DiagnosticCatalog.Create(new TextProblem(kind, "a.txt", default, default, default)).Descriptor)
            .Where(static descriptor => descriptor.DefaultSeverity != DiagnosticSeverity.Error)
            .Select(static descriptor => descriptor.Id)
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, ProblemCodes.All.Select(static known => known.Code));
    }

    [Fact]
    public void A_code_is_that_of_its_diagnostic() => Assert.All(
        ProblemCodes.All, static known => Assert.Equal(known.Code, DiagnosticCatalog.Create(new TextProblem(known.Kind, "a.txt", default, default, default)).Id));
}
