using EmbeddedCorpus.Search.Concordance;

namespace EmbeddedCorpus;

/// <content>Keywords in context.</content>
public readonly partial struct TextCorpus
{
    /// <summary>Finds all occurrences of the words and phrases of a query, each with the text around it.</summary>
    /// <param name="query">The query, in the same syntax as for a search. The lines are from the articles that match the query.</param>
    /// <param name="lines">Receives the first lines. Pass an empty span to get the count only.</param>
    /// <param name="total">The number of all lines.</param>
    /// <param name="options">The limits, the order of the lines and the width of the context.</param>
    /// <returns>The number of lines that are written to <paramref name="lines"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    /// <remarks>
    /// <para>The lines are from <see cref="Article.Text"/>. Words in headlines and fields can make an article match, but make no lines. Two occurrences
    /// that share a word are one line. The method uses at most eight words of the query, the same words that a hit highlights.</para>
    /// <para>The first call on a thread allocates buffers. Later calls on that thread allocate nothing.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// var lines = new ConcordanceLine[20];
    /// int count = Corpus.GetConcordance("arms", lines, out int total);
    /// foreach (ConcordanceLine line in lines.AsSpan(0, count))
    ///     Console.WriteLine($"{line.Before}[{line.Keyword}]{line.After}");
    /// </code>
    /// </example>
    public int GetConcordance(ReadOnlySpan<char> query, Span<ConcordanceLine> lines, out int total, ConcordanceOptions options = default) =>
        ConcordanceFinder.Find(_storage, query, lines, out total, options);

    /// <inheritdoc cref="GetConcordance(ReadOnlySpan{char}, Span{ConcordanceLine}, out int, ConcordanceOptions)"/>
    public int GetConcordance(ReadOnlySpan<byte> utf8Query, Span<ConcordanceLine> lines, out int total, ConcordanceOptions options = default) =>
        ConcordanceFinder.Find(_storage, utf8Query, lines, out total, options);
}
