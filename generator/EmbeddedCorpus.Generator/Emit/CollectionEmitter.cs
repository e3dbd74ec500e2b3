namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits what the collections of articles and speakers have in common: a list without state, for the corpus is static.</summary>
internal static class CollectionEmitter
{
    /// <summary>Opens the class and writes the members of a list.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="type">The name of the class.</param>
    /// <param name="element">The element type of the runtime.</param>
    /// <param name="list">The property of <c>TextCorpus</c> that holds the elements.</param>
    /// <param name="listType">Its type.</param>
    /// <param name="summary">What the class is.</param>
    public static void Open(CodeWriter code, string type, string element, string list, string listType, string summary)
    {
        string elementName = $"global::EmbeddedCorpus.{element}";
        string interfaceName = $"global::System.Collections.Generic.IReadOnlyList<{elementName}>";
        code.Line($"/// <summary>{summary}</summary>");
        code.Line(CorpusEmitter.GeneratedCode);

        // No struct: for each property of one the compiler looks at all members of the struct, to tell which fields are assigned.
        code.Line($"public sealed class {type} : {interfaceName}").Open();
        code.Line($"internal static readonly {type} Instance = new();").Line();
        code.Line($"private {type}() {{ }}").Line();
        code.Line($"private static global::EmbeddedCorpus.{listType} List => All.{list};").Line();

        // The body of a property is bound twice, by the compiler and for its analyzers, so it is kept to the cheapest call
        // there is: compiling 4,000 properties took 8.5 s of processor time, and 9.3 s with the expression below in each
        // (medians of 12 interleaved pairs on a busy machine, 9 of them in favour).
        code.Line($"private static {elementName} Get(int index) => Storage.Instance.Get{element}(index);").Line();
        code.Line("/// <inheritdoc cref=\"global::EmbeddedCorpus." + listType + ".Count\"/>");
        code.Line("public int Count => List.Count;").Line();
        code.Line("/// <inheritdoc cref=\"global::EmbeddedCorpus." + listType + ".this[int]\"/>");
        code.Line($"public {elementName} this[int index] => List[index];").Line();
        code.Line("/// <summary>Enumerates the list without allocating.</summary>");
        code.Line($"public global::EmbeddedCorpus.CorpusList<{elementName}>.Enumerator GetEnumerator() => List.GetEnumerator();").Line();
        code.Line($"global::System.Collections.Generic.IEnumerator<{elementName}> global::System.Collections.Generic.IEnumerable<{elementName}>.GetEnumerator() =>");
        code.Line($"    ((global::System.Collections.Generic.IEnumerable<{elementName}>)List).GetEnumerator();").Line();
        code.Line("global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() =>");
        code.Line("    ((global::System.Collections.IEnumerable)List).GetEnumerator();").Line();
        code.Line("/// <summary>The list as the type of the runtime.</summary>");
        code.Line($"public static implicit operator global::EmbeddedCorpus.{listType}({type} collection) => List;").Line();
    }

    /// <summary>Writes the look-ups by a name.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="element">The element type of the runtime.</param>
    /// <param name="listType">The list type of the runtime.</param>
    /// <param name="key">The parameter's name.</param>
    public static void Find(CodeWriter code, string element, string listType, string key)
    {
        string utf8Key = "utf8" + char.ToUpperInvariant(key[0]) + key.Substring(1);
        string variable = element.ToLowerInvariant();
        string doc = $"/// <inheritdoc cref=\"global::EmbeddedCorpus.{listType}.";
        string result = $"global::EmbeddedCorpus.{element}";
        code.Line(doc + "Find(string)\"/>");
        code.Line($"public {result} Find(string {key}) => List.Find({key});").Line();
        code.Line(doc + "Find(global::System.ReadOnlySpan{char})\"/>");
        code.Line($"public {result} Find(global::System.ReadOnlySpan<char> {key}) => List.Find({key});").Line();
        code.Line(doc + $"TryFind(string, out {result})\"/>");
        code.Line($"public bool TryFind([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? {key}, out {result} {variable}) => List.TryFind({key}, out {variable});").Line();
        code.Line(doc + $"TryFind(global::System.ReadOnlySpan{{char}}, out {result})\"/>");
        code.Line($"public bool TryFind(global::System.ReadOnlySpan<char> {key}, out {result} {variable}) => List.TryFind({key}, out {variable});").Line();
        code.Line(doc + $"TryFind(global::System.ReadOnlySpan{{byte}}, out {result})\"/>");
        code.Line($"public bool TryFind(global::System.ReadOnlySpan<byte> {utf8Key}, out {result} {variable}) => List.TryFind({utf8Key}, out {variable});").Line();
    }
}
