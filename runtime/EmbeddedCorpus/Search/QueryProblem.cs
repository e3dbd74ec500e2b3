using System.Diagnostics;
using System.Text.Json.Serialization;
using EmbeddedCorpus.Json;

namespace EmbeddedCorpus;

/// <summary>A part of a query that a search ignores, changes, or cannot find.</summary>
/// <remarks>A problem never changes and is safe to use from any thread.</remarks>
[DebuggerDisplay("{Kind} {Range}")]
[JsonConverter(typeof(CorpusJsonConverterFactory))]
public readonly struct QueryProblem
{
    internal QueryProblem(QueryProblemKind kind, Range range, IndexedWord replacement, IndexedWord nextReplacement)
    {
        Kind = kind;
        Range = range;
        Replacement = replacement;
        NextReplacement = nextReplacement;
    }

    /// <summary>What the search does with the part.</summary>
    public QueryProblemKind Kind { get; }

    /// <summary>The range of the part in the query: in bytes for a UTF-8 query, and in characters for any other query.</summary>
    public Range Range { get; }

    /// <summary>The word that the search uses in place of an unknown word.</summary>
    /// <remarks>The word is <c>default</c> for all kinds except <see cref="QueryProblemKind.RepairedWord"/>.</remarks>
    public IndexedWord Replacement { get; }

    /// <summary>The second word that the search uses in place of an unknown word, such as <c>keeper</c> for <c>lighthousekeeper</c>.</summary>
    /// <remarks>The word is <c>default</c> if the unknown word has only one replacement.</remarks>
    public IndexedWord NextReplacement { get; }
}
