namespace EmbeddedCorpus.CommandLine.Commands;

/// <summary>Explains a query without a hit: the word that no article has, and words that are spelled nearly like it.</summary>
internal static class NearestWords
{
    private const int MaxSuggestions = 3;

    private static readonly string[] s_fields = ["headline:", "quote:"];

    /// <summary>The message for a query without a hit.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="query">The query.</param>
    /// <param name="isLimited">Whether dates, a speaker or a field were asked for, so that the words may be elsewhere.</param>
    public static string Explain(TextCorpus corpus, string query, bool isLimited)
    {
        var words = new IndexedWord[MaxSuggestions];
        foreach (string word in query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare))
        {
            if (word.Length > 0 && corpus.Suggest(word, words) is > 0 and int count)
            {
                return $"No article has '{word}'; did you mean {string.Join(" or ", words.Take(count).Select(static near => $"'{near}'"))}?";
            }
        }

        return isLimited ? $"No article has '{query}' within these limits." : $"No article has '{query}'.";
    }

    // A word without the operators of the query language; none for what an article must not have, and for the beginning of a word.
    private static string Bare(string part)
    {
        if (part.StartsWith('-') || part.EndsWith('*'))
        {
            return string.Empty;
        }

        part = part.TrimStart('+');
        string? field = Array.Find(s_fields, field => part.StartsWith(field, StringComparison.OrdinalIgnoreCase));
        return part[(field?.Length ?? 0)..].Trim('"');
    }
}
