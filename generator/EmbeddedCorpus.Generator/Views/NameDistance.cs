namespace EmbeddedCorpus.Generator.Views;

/// <summary>Finds the name that somebody meant.</summary>
internal static class NameDistance
{
    private const int Most = 2;

    // A short word is near to many others.
    private const int ShortLength = 4;

    /// <summary>The nearest of some names; null if none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int best = Limit(name) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Of(name, candidate, best);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Whether two names differ by a slip only.</summary>
    public static bool AreNear(string left, string right)
    {
        int limit = Math.Min(Limit(left), Limit(right)) + 1;
        return Of(left, right, limit) < limit;
    }

    private static int Limit(string name) => name.Length <= ShortLength ? 1 : Most;

    /// <summary>The edit distance with exchanges of neighbours (restricted Damerau) without regard to case, or <paramref name="limit"/> where it is not below that.</summary>
    private static int Of(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        int[] before = new int[right.Length + 1];
        int[] above = new int[right.Length + 1];
        int[] row = new int[right.Length + 1];
        for (int column = 0; column < row.Length; column++)
        {
            above[column] = column;
        }

        for (int line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (int column = 1; column < row.Length; column++)
            {
                row[column] = Math.Min(Math.Min(above[column], row[column - 1]) + 1, above[column - 1] + (Same(left[line - 1], right[column - 1]) ? 0 : 1));
                if (line > 1 && column > 1 && Same(left[line - 1], right[column - 2]) && Same(left[line - 2], right[column - 1]))
                {
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return Math.Min(above[right.Length], limit);
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
