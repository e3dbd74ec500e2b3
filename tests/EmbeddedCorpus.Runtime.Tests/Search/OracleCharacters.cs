using System.Text;

namespace EmbeddedCorpus.Runtime.Tests.Search;

/// <summary>Spaces, brackets and quotation marks of a query.</summary>
internal static class OracleCharacters
{
    private const string Spaces = " \t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    // Marks of one row start and end phrases of one kind.
    private static readonly string[] s_marks = ["\"“”„‟〝〞〟＂", "«»", "‹›", "「」｢｣", "『』"];

    public static bool IsSpace(string text, int at) => Spaces.Contains(text[at], StringComparison.Ordinal);

    public static char Bracket(string text, int at) => at >= text.Length ? '\0' : text[at] is '(' or '（' ? '(' : text[at] is ')' or '）' ? ')' : '\0';

    public static int MarkRow(string text, int at) => at >= text.Length ? -1 : Array.FindIndex(s_marks, row => row.Contains(text[at], StringComparison.Ordinal));

    // Between Hebrew letters a mark is one.
    public static int IndexOfMark(string text, int from, int end, int row)
    {
        for (int at = from; at < end; at++)
        {
            bool isLetter = text[at] == '"' && at > from && OracleCorpus.Words(Encoding.UTF8.GetBytes(text[from..end]), 0)
                .Exists(word => word.Start < Encoding.UTF8.GetByteCount(text[from..at]) && word.End > Encoding.UTF8.GetByteCount(text[from..at]));
            if (MarkRow(text, at) >= 0 && (row < 0 || MarkRow(text, at) == row) && !isLetter)
            {
                return at;
            }
        }

        return -1;
    }

    public static int IndexOfSingleMark(string text, int from)
    {
        if (from >= text.Length || !"‘’‚‛".Contains(text[from], StringComparison.Ordinal))
        {
            return -1;
        }

        for (int at = from + 2; at < text.Length; at++)
        {
            if ("‘’‚‛".Contains(text[at], StringComparison.Ordinal) && !HasWordAt(text, at + 1))
            {
                return at;
            }
        }

        return -1;
    }

    public static bool HasWord(string text, int from) => Enumerable.Range(from, text.Length - from).Any(at => HasWordAt(text, at));

    public static bool HasWordAt(string text, int at) =>
        at < text.Length && EmbeddedCorpus.Search.Queries.QueryCharacters.IsWordAt(Encoding.UTF8.GetBytes(text[at..]), 0);
}
