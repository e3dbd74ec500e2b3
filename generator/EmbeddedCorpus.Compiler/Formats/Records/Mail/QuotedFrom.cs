using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Records.Mail;

/// <summary>Finds lines that start with <c>&gt;From </c>. The sign keeps a line of a text from starting a mail, and is no part of the text.</summary>
/// <remarks>A line with several signs had one fewer when it was written.</remarks>
internal static class QuotedFrom
{
    private const string From = "From ";

    /// <summary>The number of characters of the signs at a position, if they start a line and that word follows; 0 otherwise.</summary>
    /// <param name="source">The mail.</param>
    /// <param name="at">The position of a <c>&gt;</c>.</param>
    /// <param name="range">The text of the mail.</param>
    public static int Length(string source, int at, TextRange range)
    {
        if (at > range.Start && source[at - 1] is not ('\n' or '\r'))
        {
            return 0;
        }

        int end = at;
        while (end < range.End && source[end] == '>')
        {
            end++;
        }

        bool isQuoted = end + From.Length <= range.End && string.CompareOrdinal(source, end, From, 0, From.Length) == 0;
        return isQuoted ? end - at : 0;
    }
}
