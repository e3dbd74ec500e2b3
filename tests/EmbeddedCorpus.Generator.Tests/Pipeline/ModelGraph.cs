using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EmbeddedCorpus.Generator.Tests.Pipeline;

/// <summary>
/// Walks everything a model refers to. What the compiler owns would keep whole compilations alive, or never compare equal.
/// </summary>
internal static class ModelGraph
{
    private static readonly ImmutableArray<Type> s_forbidden =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(SemanticModel), typeof(AdditionalText),
        typeof(SourceText), typeof(Location), typeof(Diagnostic), typeof(DiagnosticDescriptor), typeof(AnalyzerConfigOptions), typeof(AnalyzerConfigOptionsProvider),
        typeof(ParseOptions), typeof(Delegate), typeof(Exception),
    ];

    /// <summary>What is forbidden in the graph of an object, each with the way to it.</summary>
    public static List<string> Forbidden(object? root)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Walk(root, "model", found, seen);
        return found;
    }

    private static void Walk(object? value, string way, List<string> found, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
        {
            return;
        }

        Type type = value.GetType();
        if (s_forbidden.Any(forbidden => forbidden.IsAssignableFrom(type)) || type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true)
        {
            found.Add($"{way}: {type}");
            return;
        }

        if (!type.IsValueType && !seen.Add(value))
        {
            return;
        }

        if (value is Array array)
        {
            foreach (object? item in array)
            {
                Walk(item, way + "[]", found, seen);
            }

            return;
        }

        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{way}.{field.Name}", found, seen);
            }
        }
    }
}
