using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Finds the date of a text that has no field <c>date</c> under the names that site generators and databases use.</summary>
/// <remarks>
/// Astro's starter has <c>pubDate</c>, Hugo also reads <c>publishDate</c> and <c>published</c>, schema.org has <c>datePublished</c>, and columns are called
/// <c>published_at</c> or <c>created_at</c>. Case, <c>_</c>, <c>-</c> and spaces do not matter. The date of the last change does not count.
/// </remarks>
internal static class DateFields
{
    // The day that readers know comes before the day on which somebody made the file.
    private static readonly string[] s_names =
    [
        "datepublished", "pubdate", "publishdate", "publisheddate", "publicationdate", "publishedat", "publishedon", "published", "publishedtime",
        "dateposted", "postdate", "posteddate", "postedat", "postedon", "posted", "datecreated", "creationdate", "createdat", "createdon", "created",
    ];

    /// <summary>Finds the field.</summary>
    /// <param name="fields">All fields of the text.</param>
    /// <param name="unreadable">A field with one of the names and without a day as its value; null if there is none.</param>
    /// <returns>The field with a day; null if there is none.</returns>
    public static CollectedField? Find(IEnumerable<CollectedField> fields, out CollectedField? unreadable)
    {
        CollectedField? best = null;
        int bestRank = s_names.Length;
        unreadable = null;
        foreach (CollectedField field in fields)
        {
            int rank = field.Kind == ArticleFieldKind.Text && !field.IsEmpty ? Array.IndexOf(s_names, Key(field.Name)) : -1;
            if (rank < 0 || rank >= bestRank)
            {
                continue;
            }

            if (FieldDay.TryRead(field.Text.AsSpan().Trim(), out _))
            {
                best = field;
                bestRank = rank;
            }
            else if (s_names[rank].Contains(KnownFields.Date))
            {
                unreadable ??= field;
            }
        }

        return best;
    }

    /// <summary>The name of a field without the differences that do not matter: case, <c>_</c>, <c>-</c> and spaces.</summary>
    public static string Key(string name) => string.Concat(name.Where(static c => c is not ('_' or '-' or ' ')).Select(char.ToLowerInvariant));
}
