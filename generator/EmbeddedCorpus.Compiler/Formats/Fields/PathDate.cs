namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Finds the day that a path names: <c>2022/12/15/visit.md</c>, <c>2016-02-04-visit.md</c>.</summary>
internal static class PathDate
{
    private const int Length = 10;

    /// <summary>Finds the day.</summary>
    /// <param name="path">The path, with <c>/</c> between folders.</param>
    /// <param name="date">The day as <c>yyyy-MM-dd</c>.</param>
    /// <returns>Whether the path names one. The file's name comes before its folders.</returns>
    public static bool TryFind(string path, out string date)
    {
        int name = path.LastIndexOf('/') + 1;
        if (TryRead(path, name, '-', out date) && (name + Length == path.Length || path[name + Length] is '-' or '_' or '.' or ' '))
        {
            return true;
        }

        // Three folders in a row; the last of them ends at a separator, too.
        for (int start = 0; start + Length < name; start++)
        {
            if ((start == 0 || path[start - 1] == '/') && path[start + Length] == '/' && TryRead(path, start, '/', out date))
            {
                return true;
            }
        }

        date = string.Empty;
        return false;
    }

    private static bool TryRead(string path, int start, char separator, out string date)
    {
        date = string.Empty;
        if (start + Length > path.Length || path[start + 4] != separator || path[start + 7] != separator)
        {
            return false;
        }

        date = path.Substring(start, Length).Replace(separator, '-');
        return IsoDate.TryParse(date.AsSpan(), out _);
    }
}
