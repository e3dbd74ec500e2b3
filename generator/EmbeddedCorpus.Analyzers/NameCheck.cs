using EmbeddedCorpus.Generator.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EmbeddedCorpus.Analyzers;

/// <summary>Checks a look-up. The words of the code are looked at first, so that code without look-ups is not bound.</summary>
/// <param name="receivers">Finds the corpus of a look-up.</param>
/// <param name="names">The names of each corpus.</param>
internal sealed class NameCheck(CorpusReceivers receivers, ProjectNames names)
{
    private const string Fields = nameof(Fields);

    /// <summary>Checks <c>Get("…")</c>, <c>TryGet("…", …)</c> and <c>SearchFilter.Field("…", …)</c>.</summary>
    public void CheckCall(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get" or "TryGet" or "Field" } access || call.ArgumentList.Arguments.Count == 0)
        {
            return;
        }

        ExpressionSyntax argument = call.ArgumentList.Arguments[0].Expression;
        if (TextOf(context, argument) is not { } name || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method)
        {
            return;
        }

        if (receivers.IsFilter(method.ContainingType))
        {
            // A filter may well name a field that no article has yet: only a name near another one is a mistake.
            if (receivers.SearchedCorpus(context.SemanticModel, call, context.CancellationToken) is { } searched
                && names.Of(searched).Fields is { } fields && NameDistance.Nearest(name, fields) is not null)
            {
                Report(context, argument, NameRules.UnknownField, searched, "field", name, fields);
            }
        }
        else if (receivers.IsField(method.ContainingType))
        {
            CheckField(context, access.Expression, argument, name);
        }
        else if (receivers.IsLookup(method.ContainingType)
            && receivers.CorpusOf(context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type, out bool isSpeaker) is { } corpus)
        {
            KnownNames known = names.Of(corpus);
            Report(context, argument, NameRules.UnknownName, corpus, isSpeaker ? "speaker with the name" : "article with the id", name, isSpeaker ? known.Speakers : known.Articles);
        }
    }

    /// <summary>Checks <c>Fields["…"]</c>.</summary>
    public void CheckIndexer(SyntaxNodeAnalysisContext context)
    {
        var access = (ElementAccessExpressionSyntax)context.Node;
        if (access.ArgumentList.Arguments.Count != 1 || access.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: Fields })
        {
            return;
        }

        ExpressionSyntax argument = access.ArgumentList.Arguments[0].Expression;
        if (TextOf(context, argument) is { } name && receivers.IsField(context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type))
        {
            CheckField(context, access.Expression, argument, name);
        }
    }

    private void CheckField(SyntaxNodeAnalysisContext context, ExpressionSyntax fields, ExpressionSyntax argument, string name)
    {
        if (receivers.CorpusOf(context.SemanticModel, fields, context.CancellationToken) is { } corpus)
        {
            Report(context, argument, NameRules.UnknownField, corpus, "field", name, names.Of(corpus).Fields);
        }
    }

    private static void Report(
        SyntaxNodeAnalysisContext context, ExpressionSyntax argument, DiagnosticDescriptor rule, INamedTypeSymbol corpus, string kind, string name, HashSet<string>? known)
    {
        if (known is null || known.Contains(name))
        {
            return;
        }

        string advice = NameDistance.Nearest(name, known) is { } nearest ? $": did you mean '{nearest}'?" : string.Empty;
        context.ReportDiagnostic(Diagnostic.Create(rule, argument.GetLocation(), corpus.Name, kind, name, advice));
    }

    // A literal, in UTF-8 too, or a constant.
    private static string? TextOf(SyntaxNodeAnalysisContext context, ExpressionSyntax argument) => argument switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value as string,
        InvocationExpressionSyntax or ObjectCreationExpressionSyntax or ElementAccessExpressionSyntax => null,
        _ => context.SemanticModel.GetConstantValue(argument, context.CancellationToken).Value as string,
    };
}
