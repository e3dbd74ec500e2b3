using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;
using Microsoft.CodeAnalysis;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>The members that the generator adds to a view, and those of the user that have their names.</summary>
internal static class ViewMembers
{
    public const string Constructor = ".ctor";

    /// <summary>The class of the filters.</summary>
    public const string Filters = "Where";

    // The name of a member in metadata, and what a message calls it.
    private static readonly (string Name, string Shown)[] s_members =
    [
        ("All", "All"), ("Article", "Article"), ("From", "From"), ("TryFrom", "TryFrom"), ("_article", "_article"),
        ("Equals", "Equals"), ("GetHashCode", "GetHashCode"), (Filters, Filters), ("op_Equality", "operator =="), ("op_Inequality", "operator !="),
    ];

    /// <summary>The method that lists articles by a property.</summary>
    public static string ListOf(ViewProperty property) => "By" + property.Name.TrimStart('@');

    /// <summary>Whether a view has a member with a name.</summary>
    public static bool IsOurs(string name) => Array.Exists(s_members, member => member.Name == name);

    /// <summary>The members that the user has. <c>ToString</c> is the user's to write, and all others are reported.</summary>
    public static EquatableArray<string> Taken(INamedTypeSymbol type, SourcePlace place, List<ViewProblem> problems)
    {
        var taken = new List<string>();
        foreach ((string name, string shown) in s_members.Concat(Lists(type)))
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (!member.IsImplicitlyDeclared)
                {
                    Add(member, name, $"the generated code has a member '{shown}': rename this member{(member is IPropertySymbol ? ", and name its field with [FieldName]" : string.Empty)}");
                    break;
                }
            }
        }

        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (!constructor.IsImplicitlyDeclared && constructor.Parameters.Length == 1 && ViewTypes.FullName(constructor.Parameters[0].Type) == "EmbeddedCorpus.Article")
            {
                Add(constructor, Constructor, "the generated code has a constructor with an Article: use From");
            }
        }

        foreach (ISymbol member in type.GetMembers("ToString"))
        {
            if (member is IMethodSymbol { IsImplicitlyDeclared: false, Parameters.Length: 0 })
            {
                taken.Add("ToString");
            }
        }

        if (ViewTypes.Attribute(type, "System.Diagnostics.DebuggerDisplayAttribute") is not null)
        {
            taken.Add("DebuggerDisplay");
        }

        return new([.. taken]);

        void Add(ISymbol member, string name, string reason)
        {
            taken.Add(name);
            problems.Add(new ViewProblem("EC0033", PlaceOf(member) ?? place, [type.Name, reason]));
        }
    }

    private static IEnumerable<(string, string)> Lists(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol && ViewTypes.Attribute(member, "EmbeddedCorpus.IndexedAttribute") is not null)
            {
                yield return ("By" + member.Name, "By" + member.Name);
            }
        }
    }

    private static SourcePlace? PlaceOf(ISymbol member)
    {
        foreach (Location location in member.Locations)
        {
            if (location.IsInSource)
            {
                return ViewParser.PlaceOf(location.SourceTree!.GetRoot().FindToken(location.SourceSpan.Start));
            }
        }

        return null;
    }
}
