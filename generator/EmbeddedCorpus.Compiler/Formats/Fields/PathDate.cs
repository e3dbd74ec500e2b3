namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Finds the day that a path names.</summary>
/// <remarks>
/// The name of the file comes first: <c>2016-02-04-visit.md</c>, <c>20160204-visit.md</c>, <c>visit-2016-02-04.md</c>. Then comes its folder: Docusaurus and Hugo
/// keep a post with its images in <c>2016-02-04-visit/index.md</c>. A journal has <c>2016/02/04.md</c>, and old addresses have <c>2016/02/04/visit</c>.
/// </remarks>
internal static class PathDate
{
    private const int Extended = 10;
    private const int Basic = 8;
    private const int MonthFolders = 8;

    /// <summary>Finds the day.</summary>
    /// <param name="path">The path, with <c>/</c> between folders.</param>
    /// <param name="date">The day as <c>yyyy-MM-dd</c>.</param>
    public static bool TryFind(string path, out string date)
    {
        int name = path.LastIndexOf('/') + 1;
        return TryName(path, name, path.Length, out date) || TryEnd(path, name, out date) || TryFolders(path, name, out date);
    }

    // A name that starts with a day: with "-" between its numbers, or without.
    private static bool TryName(string path, int start, int end, out string date) =>
        (TryRead(path, start, '-', out date) && IsEnd(path, start + Extended, end)) || (TryBasic(path, start, out date) && IsEnd(path, start + Basic, end));

    // A name that ends with a day. In its middle a day may be one of two.
    private static bool TryEnd(string path, int name, out string date)
    {
        int end = path.IndexOf('.', name);
        end = end < 0 ? path.Length : end;
        int start = end - Extended;
        date = string.Empty;
        return start > name && path[start - 1] is '-' or '_' or ' ' && TryRead(path, start, '-', out date);
    }

    private static bool TryFolders(string path, int name, out string date)
    {
        // In the folders of year and month, a name that is only a number is a day. "12-reasons.md" is none.
        int day = name - MonthFolders;
        if (day >= 0 && (day == 0 || path[day - 1] == '/') && TryRead(path, day, '/', out date) && (day + Extended == path.Length || path[day + Extended] == '.'))
        {
            return true;
        }

        int folder = name > 1 ? path.LastIndexOf('/', name - 2) + 1 : 0;
        if (name > 0 && TryName(path, folder, name - 1, out date))
        {
            return true;
        }

        // Three folders in a row, at any depth; the last of them ends at a separator, too.
        for (int start = name - Extended - 1; start >= 0; start--)
        {
            if ((start == 0 || path[start - 1] == '/') && path[start + Extended] == '/' && TryRead(path, start, '/', out date))
            {
                return true;
            }
        }

        date = string.Empty;
        return false;
    }

    private static bool IsEnd(string path, int position, int end) => position == end || (position < end && path[position] is '-' or '_' or '.' or ' ');

    private static bool TryRead(string path, int start, char separator, out string date)
    {
        date = string.Empty;
        if (start + Extended > path.Length || path[start + 4] != separator || path[start + 7] != separator)
        {
            return false;
        }

        date = path.Substring(start, Extended).Replace(separator, '-');
        return IsoDate.TryParse(date.AsSpan(), out _);
    }

    private static bool TryBasic(string path, int start, out string date)
    {
        date = string.Empty;
        if (start + Basic > path.Length || !FieldDay.TryReadBasic(path.AsSpan(start, Basic), out int day))
        {
            return false;
        }

        date = IsoDate.Format(day, "-");
        return true;
    }
}
