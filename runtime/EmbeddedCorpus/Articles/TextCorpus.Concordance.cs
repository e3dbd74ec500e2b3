using EmbeddedCorpus.Search.Concordance;

namespace EmbeddedCorpus;

/// <content>Keywords in context.</content>
public readonly partial struct TextCorpus
{
    /// <summary>Finds each occurrence of the words and phrases of a query, with the text before and after.</summary>
    /// <param name="query">The query, in the same syntax as for a search. The lines are from the articles that match the query.</param>
    /// <param name="lines">Receives the first lines. Pass an empty span to get only the number of lines.</param>
    /// <param name="total">The number of all lines.</param>
    /// <param name="options">The limits, the order of the lines and the width of the context.</param>
    /// <returns>The number of lines that are written to <paramref name="lines"/>.</returns>
    /// <exception cref="NotSupportedException">The corpus has no search index.</exception>
    /// <remarks>
    /// <para>The lines are from <see cref="Article.Text"/>. A word in a headline or a field can be a match for the article, but gives no line. Two occurrences
    /// that share a word are one line. The method uses at most eight words of the query. A search highlights the same eight words.</para>
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
