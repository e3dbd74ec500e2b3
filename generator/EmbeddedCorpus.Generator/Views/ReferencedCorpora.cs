using EmbeddedCorpus.Compiler.Profiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Finds the corpora of views: in the project by the names of their classes, and in referenced assemblies by the classes.</summary>
internal static class ReferencedCorpora
{
    private const string Fields = "EmbeddedCorpus.CompilerServices.CorpusFieldsAttribute";
    private const string Global = "global::";

    /// <summary>The corpus that the attribute of a view names.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="view">The type with the attribute, which can be of another assembly.</param>
    /// <param name="home">The assembly of the project.</param>
    /// <returns>The name of a corpus of the project, or <c>global::</c> and the full name of a class of a referenced assembly. A class that is no public corpus is named after its assembly.</returns>
    public static string NameOf(AttributeData attribute, ISymbol view, IAssemblySymbol home)
    {
        TypedConstant argument = attribute.ConstructorArguments.FirstOrDefault();
        if (argument.Kind == TypedConstantKind.Type && argument.Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
        {
            return IsIn(home, type) ? type.Name : NameOf(type);
        }

        if (argument.Kind == TypedConstantKind.Primitive && argument.Value is string name)
        {
            return IsIn(home, view) ? name : Find(view.ContainingAssembly.GlobalNamespace, name) is { } found ? NameOf(found) : $"{view.ContainingAssembly.Name}.{name}";
        }

        // The compiler does not see the generated classes of the project yet.
        return attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: { Count: 1 } arguments } && arguments[0].Expression is TypeOfExpressionSyntax written ? LastName(written.Type) : string.Empty;
    }

    /// <summary>The summary of the corpus that the attribute of a view names; null for a corpus of the project.</summary>
    public static CorpusProfile? ProfileOf(AttributeData attribute, ISymbol view, IAssemblySymbol home) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type } && !IsIn(home, type) ? Read(type) : null;

    /// <summary>Whether a corpus is of a referenced assembly.</summary>
    public static bool IsReferenced(string corpus) => corpus.StartsWith(Global, StringComparison.Ordinal);

    /// <summary>The name of a corpus in messages.</summary>
    public static string ShownName(string corpus) => IsReferenced(corpus) ? corpus.Substring(Global.Length) : corpus;

    private static bool IsIn(IAssemblySymbol home, ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, home);

    private static string NameOf(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return Read(type) is null ? $"{type.ContainingAssembly.Name}.{ShownName(name)}" : name;
    }

    private static CorpusProfile? Read(INamedTypeSymbol type)
    {
        TypedConstant lines = ViewTypes.Attribute(type, Fields)?.ConstructorArguments.FirstOrDefault() ?? default;
        return lines.Kind == TypedConstantKind.Array && !lines.Values.IsDefault
            ? FieldSummary.Read(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), [.. lines.Values.Select(static line => line.Value as string ?? string.Empty)])
            : null;
    }

    // All corpora of an assembly are in one namespace, which an attribute with a name does not tell.
    private static INamedTypeSymbol? Find(INamespaceSymbol space, string name)
    {
        foreach (INamedTypeSymbol type in space.GetTypeMembers(name))
        {
            if (ViewTypes.Attribute(type, Fields) is not null)
            {
                return type;
            }
        }

        foreach (INamespaceSymbol inner in space.GetNamespaceMembers())
        {
            if (Find(inner, name) is { } type)
            {
                return type;
            }
        }

        return null;
    }

    private static string LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        _ => string.Empty,
    };
}
