using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EmbeddedCorpus.Analyzers;

/// <summary>Reports constant names in look-ups that no article, speaker or field of a corpus of the project has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CorpusNameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(NameRules.UnknownName, NameRules.UnknownField);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (CorpusReceivers.Of(start.Compilation) is { } receivers)
            {
                var check = new NameCheck(receivers, new ProjectNames(start.Options, start.CancellationToken));
                start.RegisterSyntaxNodeAction(check.CheckCall, SyntaxKind.InvocationExpression);
                start.RegisterSyntaxNodeAction(check.CheckIndexer, SyntaxKind.ElementAccessExpression);
            }
        });
    }
}
