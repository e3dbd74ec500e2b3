using System.Diagnostics;

namespace EmbeddedCorpus;

/// <summary>A part of a query that a search ignores, changes, or cannot find.</summary>
/// <remarks>A problem never changes and is safe to use from any thread.</remarks>
[DebuggerDisplay("{Kind} {Range}")]
public readonly struct QueryProblem
{
    internal QueryProblem(QueryProblemKind kind, Range range, IndexedWord replacement, IndexedWord nextReplacement)
    {
        Kind = kind;
        Range = range;
        Replacement = replacement;
        NextReplacement = nextReplacement;
    }

    /// <summary>What happens to the part.</summary>
    public QueryProblemKind Kind { get; }

    /// <summary>The part of the query, in characters or bytes as the query.</summary>
    public Range Range { get; }

    /// <summary>The word in place of an unknown word.</summary>
    /// <remarks>The <c>default</c> word, except for <see cref="QueryProblemKind.RepairedWord"/>.</remarks>
    public IndexedWord Replacement { get; }

    /// <summary>The second word in place of an unknown word, such as <c>keeper</c> for <c>lighthousekeeper</c>.</summary>
    /// <remarks>The <c>default</c> word if the unknown word has only one replacement.</remarks>
    public IndexedWord NextReplacement { get; }
}
