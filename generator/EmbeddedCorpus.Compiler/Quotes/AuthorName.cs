using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;

namespace EmbeddedCorpus.Compiler.Quotes;

/// <summary>Reads the name of an author from a field, and finds the same person among the speakers of the text.</summary>
internal static class AuthorName
{
    private static readonly char[] s_spaces = [' ', '\t', '\n', '\r', '\u00A0', '\u202F'];

    /// <summary>The name without titles, without an address and without what somebody is: <c>Dr. Lena Marsh, mayor</c>. Empty if the field has no name.</summary>
    public static string Read(string field)
    {
        string written = WithoutAddress(field);
        int comma = written.IndexOf(',');
        if (comma > 0)
        {
            string before = written.Substring(0, comma).Trim();
            string[] after = Words(written.Substring(comma + 1));

            // "Marsh, Lena", but "Lena Marsh, mayor" and "Plato, Athens".
            bool isInverted = before.IndexOfAny(s_spaces) < 0 && after.Length is 1 or 2 && (Find(after[0]) & (LexicalClass.FeminineName | LexicalClass.MasculineName)) != 0;
            written = isInverted ? string.Join(" ", after) + " " + before : before;
        }

        string[] words = Words(written);
        int start = 0;
        while (start < words.Length - 1 && (Find(words[start]) & LexicalClass.Title) != 0)
        {
            start++;
        }

        return WrittenName.InSmallLetters(string.Join(" ", words, start, words.Length - start));
    }

    /// <summary>The canonical name of the author: a speaker of the text can have a longer one.</summary>
    /// <param name="author">The name in the field.</param>
    /// <param name="speakers">The speakers of the text.</param>
    /// <param name="hasTurn">Whether a speaker has a turn of a transcript, where first names are enough.</param>
    /// <param name="isAuthor">Takes which speakers are the author.</param>
    public static string Merge(string author, IReadOnlyList<SpeakerModel> speakers, bool[] hasTurn, bool[] isAuthor)
    {
        string name = author;
        int bearers = 0;
        for (int index = 0; index < speakers.Count; index++)
        {
            string speaker = speakers[index].Name;
            isAuthor[index] = Same(author, speaker) || (IsLong(author) && IsLong(speaker) && Same(First(author), First(speaker)) && Same(Last(author), Last(speaker)));
            name = isAuthor[index] && speaker.Length >= name.Length ? speaker : name;
            bearers += IsLong(speaker) && Same(Last(author), Last(speaker)) && !isAuthor[index] ? 1 : 0;
        }

        for (int index = 0; index < speakers.Count && bearers <= 1; index++)
        {
            string speaker = speakers[index].Name;
            if (IsLong(author) == IsLong(speaker))
            {
                continue;
            }

            // "Marsh said" in a text by Lena Marsh; "Lena Marsh said" in a text by Marsh.
            bool isBearer = IsLong(author) ? bearers == 0 && (Same(Last(author), speaker) || (hasTurn[index] && Same(First(author), speaker))) : Same(author, Last(speaker));
            isAuthor[index] |= isBearer;
            name = isBearer && IsLong(speaker) ? speaker : name;
        }

        return name;
    }

    // "Lena Marsh <lena@example.org>", "lena@example.org (Lena Marsh)"
    private static string WithoutAddress(string field)
    {
        int open = field.IndexOf('<');
        if (open > 0)
        {
            return field.Substring(0, open).Trim().Trim('"');
        }

        int bracket = field.IndexOf('(');
        int end = field.IndexOf(')');
        return field.IndexOf('@') >= 0 && bracket > 0 && end > bracket ? field.Substring(bracket + 1, end - bracket - 1)
            : bracket > 0 ? field.Substring(0, bracket)
            : field;
    }

    private static LexicalClass Find(string word) => Language.English.Lexicon.Find(word.AsSpan().TrimEnd('.'));

    private static string[] Words(string text) => text.Split(s_spaces, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsLong(string name) => name.IndexOf(' ') > 0;

    private static string First(string name) => IsLong(name) ? name.Substring(0, name.IndexOf(' ')) : name;

    private static string Last(string name) => name.Substring(name.LastIndexOf(' ') + 1);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
