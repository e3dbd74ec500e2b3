using System.Runtime.CompilerServices;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>The mark of methods that run for every character, word or sentence of a text.</summary>
internal static class HotLoop
{
    /// <summary>
    /// <c>AggressiveOptimization</c>, which netstandard2.0 does not name. A compiler process lives for one pass over the texts: without it
    /// that pass would run in the first, unoptimised tier of the just-in-time compiler. Older runtimes ignore the bit.
    /// Not for small methods: one that has it is never inlined.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
