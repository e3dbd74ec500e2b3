namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>Names that the generated classes already use, so that no article or speaker can have them.</summary>
/// <remarks>
/// The list is closed. A member that a later runtime adds to the base of the collections, or an extension method, needs no entry: the constant
/// hides the member, and a call finds the method. So an update renames no constant.
/// </remarks>
internal static class ReservedNames
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        // Members of the collections, and extension methods on them.
        "Count", "Item", "GetEnumerator", "Slice", "Get", "TryGet", "PublishedOn", "PublishedBetween",

        // Members of every type.
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",

        // Names that the members of the collections are written with.
        "All", "Instance", "List", "Storage",

        // The types that hold the names: a member cannot be named like its type.
        "ArticleCollection", "ArticleIds", "SpeakerCollection",
    };

    /// <summary>The name, with an underscore behind it where it is taken, or before it where it could be an accessor's of another name.</summary>
    public static string Avoid(string name) => s_names.Contains(name) ? name + "_" : IsAccessor(name) ? "_" + name : name;

    private static bool IsAccessor(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) || name.StartsWith("op_", StringComparison.Ordinal);
}
