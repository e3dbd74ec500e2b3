namespace EmbeddedCorpus.Search.Queries;

/// <summary>Looks up the words of a query in all corpora of a set, so that the query means the same in each.</summary>
internal abstract class SetDictionary
{
    /// <summary>Looks up a word.</summary>
    /// <param name="kind">What the word means.</param>
    /// <param name="term">The word, folded; of a pattern as the query has it.</param>
    /// <param name="edits">The most edits of a misspelt word.</param>
    /// <param name="isCut">Set if there are more terms than are read.</param>
    public abstract QueryWord Find(LookupKind kind, ReadOnlySpan<byte> term, int edits, ref bool isCut);

    /// <summary>Looks up a word.</summary>
    public QueryWord Find(LookupKind kind, ReadOnlySpan<byte> term)
    {
        bool isCut = false;
        return Find(kind, term, 0, ref isCut);
    }

    /// <summary>The key of the column with a name in any case, or -1.</summary>
    public abstract int KeyOf(ReadOnlySpan<byte> name);

    /// <summary>Collects the articles that a field names.</summary>
    /// <returns>Whether the text fits the field.</returns>
    public abstract bool AddArticles(QueryField field, ReadOnlySpan<byte> text, bool isPrefix, int item);
}
