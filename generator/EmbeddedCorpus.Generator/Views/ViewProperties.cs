using System.Text;
using EmbeddedCorpus.Compiler.Corpus.Naming;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Reads the partial properties of a view. They are found by their modifier: older compilers know no partial property.</summary>
internal static class ViewProperties
{
    /// <summary>The properties without a body, in the order of their declarations.</summary>
    public static (EquatableArray<ViewProperty> Properties, EquatableArray<SourcePlace> Places) Read(INamedTypeSymbol type, List<ViewProblem> problems, CancellationToken cancellation)
    {
        var properties = new List<ViewProperty>();
        var places = new List<SourcePlace>();
        HashSet<string> implemented = Implemented(type, cancellation);
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsIndexer: false } property && Declaration(property, cancellation) is { } declaration && !implemented.Contains(property.Name) && !ViewMembers.IsOurs(property.Name))
            {
                SourcePlace place = ViewParser.PlaceOf(declaration.Identifier);
                properties.Add(Read(type, property, declaration, place, problems));
                places.Add(place);
            }
        }

        return (new([.. properties]), new([.. places]));
    }

    private static ViewProperty Read(INamedTypeSymbol type, IPropertySymbol property, PropertyDeclarationSyntax declaration, SourcePlace place, List<ViewProblem> problems)
    {
        ITypeSymbol valueType = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type;
        bool isNullable = !SymbolEqualityComparer.Default.Equals(valueType, property.Type);
        ViewType values = ViewTypes.Of(valueType, type.ContainingAssembly);
        values = isNullable && values.IsList ? values with { Kind = ViewKind.None } : values;
        string others = OtherAccessors(declaration);
        if (values.Kind == ViewKind.None && valueType.TypeKind != TypeKind.Error)
        {
            Add(ViewTypes.WhyNot(valueType, type.ContainingAssembly));
        }
        else if (property.IsStatic || others.Length > 0 || property.ReturnsByRef || property.ReturnsByRefReadonly)
        {
            Add("a property of a view is read only: write '{ get; }', without 'static' and 'ref'");
        }

        else if (values.Corpus.IndexOf('.') > 0 && !ReferencedCorpora.IsReferenced(values.Corpus))
        {
            Add($"the corpus '{values.Corpus}' is not public: set EmbeddedCorpusVisibility to public in its project");
        }

        string value = string.Empty;
        if (ViewTypes.Attribute(property, "System.ComponentModel.DefaultValueAttribute") is { } attribute && values.Kind != ViewKind.None && !ViewDefaults.TryRead(attribute, values, out value, out string reason))
        {
            Add(reason);
        }

        string modifiers = string.Join(" ", declaration.Modifiers.Select(static modifier => modifier.Text));
        return new ViewProperty(Keywords.Escape(property.Name), modifiers, property.Type.ToDisplayString(ViewTypes.Code), values)
        {
            ShownName = $"{type.Name}.{property.Name}",
            FieldName = ViewTypes.FieldName(property),
            IsNullable = isNullable,
            Default = values.IsReference ? string.Empty : value,
            DefaultReference = values.IsReference && value.Length > 0 ? value : null,
            IsIndexed = ViewTypes.Attribute(property, "EmbeddedCorpus.IndexedAttribute") is not null,
            OtherAccessors = others,
        };

        void Add(string reason) => problems.Add(new ViewProblem("EC0033", place, [$"{type.Name}.{property.Name}", reason]));
    }

    private static PropertyDeclarationSyntax? Declaration(IPropertySymbol property, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is PropertyDeclarationSyntax declaration && IsPartial(declaration) && !HasBody(declaration))
            {
                return declaration;
            }
        }

        return null;
    }

    // A property that the user implements is none of ours.
    private static HashSet<string> Implemented(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            foreach (MemberDeclarationSyntax member in ((TypeDeclarationSyntax)reference.GetSyntax(cancellation)).Members)
            {
                if (member is PropertyDeclarationSyntax property && IsPartial(property) && HasBody(property))
                {
                    names.Add(property.Identifier.ValueText);
                }
            }
        }

        return names;
    }

    private static bool IsPartial(PropertyDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool HasBody(PropertyDeclarationSyntax declaration) =>
        declaration.ExpressionBody is not null || declaration.AccessorList?.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true;

    private static string OtherAccessors(PropertyDeclarationSyntax declaration)
    {
        var code = new StringBuilder();
        foreach (AccessorDeclarationSyntax accessor in declaration.AccessorList?.Accessors ?? default)
        {
            if (!accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                foreach (SyntaxToken modifier in accessor.Modifiers)
                {
                    code.Append(modifier.Text).Append(' ');
                }

                code.Append(accessor.Keyword.Text).Append(" { } ");
            }
        }

        return code.ToString();
    }
}
