namespace EmbeddedCorpus.Analyzers;

/// <summary>Finds the name that somebody meant.</summary>
internal static class NearName
{
    // A name that differs in more than a third of its characters is another one.
    private const int DifferingShare = 3;

    /// <summary>The nearest of some names, the first in ordinal order among equals; null if none is near.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int best = (name.Length / DifferingShare) + 2;
        foreach (string candidate in candidates)
        {
            int distance = Distance(name, candidate, best + 1);
            if (distance < best || (distance == best && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0))
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The edit distance (Levenshtein 1966) without regard to case, or <paramref name="limit"/> where it is not below that.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        int[] row = new int[right.Length + 1];
        for (int column = 0; column < row.Length; column++)
        {
            row[column] = column;
        }

        for (int line = 1; line <= left.Length; line++)
        {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.Length; column++)
            {
                int above = row[column];
                int change = char.ToUpperInvariant(left[line - 1]) == char.ToUpperInvariant(right[column - 1]) ? 0 : 1;
                row[column] = Math.Min(Math.Min(above, row[column - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }

        return Math.Min(row[right.Length], limit);
    }
}
