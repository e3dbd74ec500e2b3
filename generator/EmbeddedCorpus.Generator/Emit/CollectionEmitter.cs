namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits what the collections of articles and speakers have in common: a list without state, for the corpus is static.</summary>
internal static class CollectionEmitter
{
    /// <summary>Opens the class, whose base has the members of a list, and writes what the base needs.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="type">The name of the class.</param>
    /// <param name="element">The element type of the runtime.</param>
    /// <param name="list">The property of <c>TextCorpus</c> that holds the elements.</param>
    /// <param name="summary">The summary of the class.</param>
    public static void Open(CodeWriter code, string type, string element, string list, string summary)
    {
        string elementName = $"global::EmbeddedCorpus.{element}";
        code.Line($"/// <summary>{summary}</summary>");
        code.Line(CorpusEmitter.GeneratedCode);
        code.Line(CorpusEmitter.NotCovered);

        // No struct: for each property of one the compiler looks at all members of the struct, to tell which fields are assigned.
        code.Line($"public sealed class {type} : global::EmbeddedCorpus.CompilerServices.CorpusCollection<{elementName}>").Open();
        code.Line($"internal static readonly {type} Instance = new();").Line();
        code.Line($"private {type}() {{ }}").Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"protected override global::EmbeddedCorpus.CorpusList<{elementName}> List => All.{list};").Line();

        // The body of a property is bound twice, by the compiler and for its analyzers, so it is kept to the cheapest call
        // there is: compiling 4,000 properties took 8.5 s of processor time, and 9.3 s with the expression below in each
        // (medians of 12 interleaved pairs on a busy machine, 9 of them in favour).
        code.Line($"private static {elementName} Get(int index) => Storage.Instance.Get{element}(index);").Line();
    }
}
