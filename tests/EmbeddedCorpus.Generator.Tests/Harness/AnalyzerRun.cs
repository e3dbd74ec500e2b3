using System.Collections.Immutable;
using EmbeddedCorpus.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EmbeddedCorpus.Generator.Tests.Harness;

/// <summary>Runs the analyzer of user code over a project and what was generated for it.</summary>
internal static class AnalyzerRun
{
    /// <summary>The warnings in the code of the project, as the build prints them.</summary>
    public static async Task<string[]> AnalyzeAsync(this GeneratorRun run) => await AnalyzeAsync(run.Compiles().Output, run.Project);

    /// <summary>The warnings in a compilation with the additional files of a project.</summary>
    public static async Task<string[]> AnalyzeAsync(Compilation compilation, TestProject project)
    {
        var options = new AnalyzerOptions([.. project.Documents.Select(static document => document.Text)], new TestOptions(project));
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new CorpusNameAnalyzer()], new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Lines()];
    }
}
