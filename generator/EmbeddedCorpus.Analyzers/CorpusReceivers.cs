using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmbeddedCorpus.Analyzers;

/// <summary>Finds the generated class of a corpus that an expression starts from.</summary>
/// <remarks>Only classes of the project itself count: what a referenced library holds is known when the library is compiled.</remarks>
internal sealed class CorpusReceivers
{
    // The value of a variable can be another variable, and so on.
    private const int MaxDeclarations = 8;

    private readonly IAssemblySymbol _project;
    private readonly INamedTypeSymbol _collection;
    private readonly INamedTypeSymbol _fields;

    private CorpusReceivers(IAssemblySymbol project, INamedTypeSymbol collection, INamedTypeSymbol fields)
    {
        _project = project;
        _collection = collection;
        _fields = fields;
    }

    /// <summary>Looks up the types of the runtime; null for a project that does not reference it.</summary>
    public static CorpusReceivers? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("EmbeddedCorpus.CompilerServices.CorpusCollection`1") is { } collection
        && compilation.GetTypeByMetadataName("EmbeddedCorpus.ArticleFields") is { } fields
            ? new CorpusReceivers(compilation.Assembly, collection, fields)
            : null;

    /// <summary>Whether a type is that of the fields of an article.</summary>
    public bool IsField(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _fields);

    /// <summary>Whether a type has the look-ups of articles or speakers.</summary>
    public bool IsLookup(INamedTypeSymbol type) =>
        type.Name is "ArticleListExtensions" or "SpeakerListExtensions" && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _collection.ContainingAssembly);

    /// <summary>Whether a type is that of filters.</summary>
    public bool IsFilter(INamedTypeSymbol type) => type.Name == "SearchFilter" && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _collection.ContainingAssembly);

    /// <summary>The corpus of the search that a filter is written in; null for a filter that is written elsewhere, which can be for any corpus.</summary>
    public INamedTypeSymbol? SearchedCorpus(SemanticModel model, ExpressionSyntax filter, CancellationToken cancellation)
    {
        for (SyntaxNode? at = filter.Parent; at is not null and not StatementSyntax and not AnonymousFunctionExpressionSyntax and not MemberDeclarationSyntax; at = at.Parent)
        {
            if (at is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Search" or "GetFacets" or "GetConcordance" } access } search
                && search.ArgumentList.Span.Contains(filter.Span))
            {
                return model.GetSymbolInfo(access.Expression, cancellation).Symbol is INamedTypeSymbol type
                    ? IsCorpus(type) ? type : null
                    : CorpusOf(model, access.Expression, cancellation);
            }
        }

        return null;
    }

    /// <summary>The corpus of a generated collection.</summary>
    /// <param name="type">The type of a receiver.</param>
    /// <param name="isSpeaker">Whether the collection has the speakers.</param>
    public INamedTypeSymbol? CorpusOf(ITypeSymbol? type, out bool isSpeaker)
    {
        isSpeaker = type?.Name == "SpeakerCollection";
        return type?.BaseType is { } list
            && SymbolEqualityComparer.Default.Equals(list.OriginalDefinition, _collection)
            && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _project)
                ? type.ContainingType
                : null;
    }

    /// <summary>The corpus of an article. Only the expression and the declarations of local variables are read.</summary>
    public INamedTypeSymbol? CorpusOf(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellation)
    {
        ExpressionSyntax? at = expression;
        for (int declarations = 0; at is not null && declarations < MaxDeclarations;)
        {
            switch (at)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Articles" or "Speakers" or "Quotes" or "Paragraphs" or "All" } access
                    when model.GetSymbolInfo(access.Expression, cancellation).Symbol is INamedTypeSymbol type:
                    return IsCorpus(type) ? type : null;
                case MemberAccessExpressionSyntax access:
                    at = access.Expression;
                    break;
                case InvocationExpressionSyntax call:
                    at = call.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    at = element.Expression;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    at = parenthesized.Expression;
                    break;
                case IdentifierNameSyntax when model.GetSymbolInfo(at, cancellation).Symbol is ILocalSymbol local:
                    at = Declared(local, cancellation);
                    declarations++;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private bool IsCorpus(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers("Articles"))
        {
            if (member is IPropertySymbol property && CorpusOf(property.Type, out _) is { } corpus)
            {
                return SymbolEqualityComparer.Default.Equals(corpus, type);
            }
        }

        return false;
    }

    // A variable may be set again, to an article of another corpus: nothing is known of it then.
    private static ExpressionSyntax? Declared(ILocalSymbol local, CancellationToken cancellation)
    {
        SyntaxNode? declaration = local.DeclaringSyntaxReferences.Length == 1 ? local.DeclaringSyntaxReferences[0].GetSyntax(cancellation) : null;
        return declaration switch
        {
            ForEachStatementSyntax loop => loop.Expression,
            VariableDeclaratorSyntax { Initializer.Value: { } value } declarator when !IsSetAgain(declarator, local.Name) => value,
            _ => null,
        };
    }

    private static bool IsSetAgain(VariableDeclaratorSyntax declarator, string name)
    {
        SyntaxNode? block = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (block is GlobalStatementSyntax)
        {
            block = block.Parent;
        }

        foreach (SyntaxNode node in block?.DescendantNodes() ?? [])
        {
            if ((node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == name)
                || (node is ArgumentSyntax { Expression: IdentifierNameSyntax passed } argument && !argument.RefKindKeyword.ValueText.Equals(string.Empty, StringComparison.Ordinal) && passed.Identifier.ValueText == name))
            {
                return true;
            }
        }

        return false;
    }
}
