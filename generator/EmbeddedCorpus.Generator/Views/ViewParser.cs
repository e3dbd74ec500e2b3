using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Reads the declaration of a view.</summary>
internal static class ViewParser
{
    public const string Attribute = "EmbeddedCorpus.ArticleViewAttribute";

    private const LanguageVersion CSharp13 = (LanguageVersion)1300;

    // The first compiler that knows partial properties: that of SDK 9.0.100.
    private static readonly Version s_csharp13 = new(4, 12);

    /// <summary>Whether a node can have the attribute.</summary>
    public static bool CanBeView(SyntaxNode node, CancellationToken cancellation) => node is StructDeclarationSyntax or RecordDeclarationSyntax;

    /// <summary>Reads a declaration.</summary>
    /// <returns>The view; null for a second declaration of one.</returns>
    public static ViewModel? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var node = (TypeDeclarationSyntax)context.TargetNode;
        AttributeData attribute = ViewTypes.Attribute(type, Attribute)!;
        if (attribute.ApplicationSyntaxReference is not { } reference || reference.SyntaxTree != node.SyntaxTree || !node.Span.Contains(reference.Span))
        {
            return null;
        }

        bool hasBodies = typeof(Compilation).Assembly.GetName().Version >= s_csharp13 && node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= CSharp13 };
        var problems = new List<ViewProblem>();
        SourcePlace place = PlaceOf(node.Identifier);
        bool canBeEmitted = CanBeEmitted(type, node, place, problems);
        if (canBeEmitted && !hasBodies)
        {
            problems.Add(new ViewProblem("EC0035", place, [type.Name]));
        }

        (EquatableArray<ViewProperty> properties, EquatableArray<SourcePlace> places) = ViewProperties.Read(type, problems, cancellation);
        var model = new ViewStruct(
            type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)),
            Containers(type),
            Keywords.Escape(type.Name),
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
        {
            CanBeEmitted = canBeEmitted,
            HasBodies = hasBodies,
            Taken = ViewMembers.Taken(type, place, problems),
        };
        return new ViewModel(model, ReferencedCorpora.NameOf(attribute, type, type.ContainingAssembly), properties, places, place, new([.. problems]))
        {
            Referenced = ReferencedCorpora.ProfileOf(attribute, type, type.ContainingAssembly),
        };
    }

    /// <summary>The place of a name.</summary>
    public static SourcePlace PlaceOf(SyntaxToken name)
    {
        FileLinePositionSpan lines = name.SyntaxTree!.GetLineSpan(name.Span);
        return new SourcePlace(
            name.SyntaxTree.FilePath,
            new TextRange(name.SpanStart, name.Span.End),
            new LineColumn(lines.StartLinePosition.Line, lines.StartLinePosition.Character),
            new LineColumn(lines.EndLinePosition.Line, lines.EndLinePosition.Character));
    }

    private static bool CanBeEmitted(INamedTypeSymbol type, TypeDeclarationSyntax node, SourcePlace place, List<ViewProblem> problems)
    {
        string? reason = null;
        if (type.IsRecord)
        {
            reason = "a record defines its own equality: write 'readonly partial struct'";
        }
        else if (type.IsRefLikeType)
        {
            reason = "a ref struct cannot be in a list: remove 'ref'";
        }
        else if (ViewMembers.IsOurs(type.Name))
        {
            reason = $"a view has a member '{type.Name}': choose another name";
        }

        for (INamedTypeSymbol? outer = type; outer is not null && reason is null; outer = outer.ContainingType)
        {
            reason = outer.IsGenericType ? $"'{outer.Name}' has type parameters, and a view cannot have any: remove them"
                : !IsPartial(outer) ? $"'{outer.Name}' is not partial: add 'partial' to its declaration"
                : null;
        }

        if (reason is not null)
        {
            problems.Add(new ViewProblem("EC0033", place, [type.Name, reason]));
        }

        return reason is null && node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };
    }

    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return false;
            }
        }

        return true;
    }

    private static EquatableArray<string> Containers(INamedTypeSymbol type)
    {
        var containers = new List<string>();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            string kind = outer.TypeKind switch
            {
                TypeKind.Interface => "interface",
                TypeKind.Struct => outer.IsRecord ? "record struct" : "struct",
                _ => outer.IsRecord ? "record" : "class",
            };
            containers.Insert(0, $"partial {kind} {Keywords.Escape(outer.Name)}");
        }

        return new([.. containers]);
    }
}
