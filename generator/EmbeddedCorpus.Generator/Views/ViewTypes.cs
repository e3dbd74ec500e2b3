using System.Globalization;
using EmbeddedCorpus.Compiler.Model;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Tells what the values of a field are read as for a type of C#.</summary>
internal static class ViewTypes
{
    /// <summary>Types in code: complete names, with the marks of nullable types.</summary>
    public static SymbolDisplayFormat Code { get; } = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type of a value.</summary>
    /// <param name="type">The type of a property without <c>?</c>.</param>
    /// <param name="home">The assembly of the project.</param>
    public static ViewType Of(ITypeSymbol type, IAssemblySymbol home)
    {
        if (type is INamedTypeSymbol { Name: "CorpusList", TypeArguments.Length: 1 } list && IsOurs(list) && Of(list.TypeArguments[0], home) is { IsReference: true, IsList: false } element)
        {
            return element with { Kind = element.IsSpeaker ? ViewKind.Speakers : ViewKind.Articles };
        }

        return new ViewType(KindOf(type), type.ToDisplayString(Code), type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat))
        {
            Members = type.TypeKind == TypeKind.Enum ? Members(type) : [],
            Corpus = Attribute(type, ViewParser.Attribute) is { } view ? ReferencedCorpora.NameOf(view, type, home) : string.Empty,
        };
    }

    /// <summary>Why a field cannot have a type, and what to write.</summary>
    public static string WhyNot(ITypeSymbol type, IAssemblySymbol home) => type.SpecialType switch
    {
        SpecialType.System_DateTime => "DateTime has no offset, so its meaning depends on the time zone of the machine: use DateOnly or DateTimeOffset",
        SpecialType.System_String => "a string would be allocated by each read: use Utf8Text",
        SpecialType.System_Single => "float is no type of a field: use double or decimal",
        _ when Of(type, home).IsList => $"a list is never null, because a missing list is empty: use {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}",
        _ => $"{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} is no type of a field: use bool, an integer, double, decimal, DateOnly, DateTimeOffset, an enum, Utf8Text, TextList, Article, Speaker, another view, or a CorpusList of these",
    };

    /// <summary>The name of a type with its namespace.</summary>
    public static string FullName(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) ?? string.Empty;

    /// <summary>The attribute of a symbol with a name.</summary>
    public static AttributeData? Attribute(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (FullName(attribute.AttributeClass) == name)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The name in an attribute <c>[FieldName]</c> of a symbol; null without one.</summary>
    public static string? FieldName(ISymbol symbol) =>
        Attribute(symbol, "EmbeddedCorpus.FieldNameAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;

    private static ViewKind KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ViewKind.Boolean,
        SpecialType.System_SByte => ViewKind.SByte,
        SpecialType.System_Byte => ViewKind.Byte,
        SpecialType.System_Int16 => ViewKind.Int16,
        SpecialType.System_UInt16 => ViewKind.UInt16,
        SpecialType.System_Int32 => ViewKind.Int32,
        SpecialType.System_UInt32 => ViewKind.UInt32,
        SpecialType.System_Int64 => ViewKind.Int64,
        SpecialType.System_UInt64 => ViewKind.UInt64,
        SpecialType.System_Double => ViewKind.Double,
        SpecialType.System_Decimal => ViewKind.Decimal,
        _ when type.TypeKind == TypeKind.Enum => ViewKind.Enum,
        _ => FullName(type) switch
        {
            "System.DateOnly" => ViewKind.Day,
            "System.DateTimeOffset" => ViewKind.Moment,
            "EmbeddedCorpus.Utf8Text" => ViewKind.Text,
            "EmbeddedCorpus.TextList" => ViewKind.TextList,
            "EmbeddedCorpus.Article" => ViewKind.Article,
            "EmbeddedCorpus.Speaker" => ViewKind.Speaker,
            _ when type.TypeKind == TypeKind.Struct && Attribute(type, ViewParser.Attribute) is not null => ViewKind.Article,
            _ => ViewKind.None,
        },
    };

    private static bool IsOurs(ITypeSymbol type) => type.ContainingNamespace is { Name: "EmbeddedCorpus", ContainingNamespace.IsGlobalNamespace: true };

    // Exact names first: a name that the user chose comes before one that only looks like it.
    private static EquatableArray<ViewEnumMember> Members(ITypeSymbol type)
    {
        var members = new List<ViewEnumMember>();
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } number })
            {
                string? chosen = FieldName(member);
                members.Insert(chosen is null ? members.Count : 0, new ViewEnumMember($"{type.ToDisplayString(Code)}.{Escape(member)}", chosen ?? member.Name, IsExact: chosen is not null, number is ulong unsigned ? unchecked((long)unsigned) : Convert.ToInt64(number, CultureInfo.InvariantCulture)));
            }
        }

        return new([.. members]);
    }

    private static string Escape(ISymbol symbol) => symbol.ToDisplayString(new SymbolDisplayFormat(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers));
}
