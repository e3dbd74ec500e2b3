using EmbeddedCorpus.CompilerServices;

namespace EmbeddedCorpus;

/// <summary>Makes the message for a missing name. This is the cold path of the look-ups: it may allocate.</summary>
internal static class NearestName
{
    /// <summary>The number of elements up to which the nearest name is searched for: an exception shall not cost a second.</summary>
    public const int MaxElements = 10_000;

    /// <summary>An exception that names the element nearest to what was asked for.</summary>
    /// <param name="element">What is looked for: <c>article</c>.</param>
    /// <param name="property">What it is looked for by: <c>id</c>.</param>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="list">The elements that are there.</param>
    /// <param name="name">The name of one.</param>
    public static KeyNotFoundException NotFound<T>(string element, string property, string wanted, CorpusList<T> list, Func<T, Utf8Text> name)
        where T : struct, ICorpusElement<T>
    {
        string missing = $"There is no {element} with the {property} '{wanted}'";
        return new KeyNotFoundException(
            list.Count == 0 ? $"{missing}: the list is empty."
            : list.Count > MaxElements ? $"{missing}."
            : $"{missing}. The nearest {property} is '{Nearest(wanted, list, name)}'.");
    }

    private static string? Nearest<T>(string wanted, CorpusList<T> list, Func<T, Utf8Text> name)
        where T : struct, ICorpusElement<T>
    {
        string? nearest = null;
        int best = int.MaxValue;
        foreach (T element in list)
        {
            string candidate = name(element).ToString();
            int distance = Distance(wanted, candidate, best);
            if (distance < best)
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
            int lowest = row[0] = line;
            for (int column = 1; column < row.Length; column++)
            {
                int above = row[column];
                int change = char.ToUpperInvariant(left[line - 1]) == char.ToUpperInvariant(right[column - 1]) ? 0 : 1;
                row[column] = Math.Min(Math.Min(above, row[column - 1]) + 1, diagonal + change);
                diagonal = above;
                lowest = Math.Min(lowest, row[column]);
            }

            if (lowest >= limit)
            {
                return limit;
            }
        }

        return row[^1];
    }
}
