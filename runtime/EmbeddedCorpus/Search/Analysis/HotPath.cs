using System.Runtime.CompilerServices;

#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>The mark of methods that run for every word of a text.</summary>
internal static class HotPath
{
    /// <summary>
    /// In a compiler <c>AggressiveOptimization</c>, which netstandard2.0 does not name: its process lives for one pass over the texts, and
    /// without it that pass would run in the first tier of the just-in-time compiler. A program that searches lives longer, and there the
    /// tiers give better code in the end. Not for small methods: one that has it is never inlined.
    /// </summary>
#if NETSTANDARD2_0
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
#else
    public const MethodImplOptions Optimized = 0;
#endif
}
