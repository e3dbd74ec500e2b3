using EmbeddedCorpus.Search.Analysis;

namespace EmbeddedCorpus.Search.Queries;

/// <summary>A word with <c>*</c> for any letters and <c>?</c> for one, as it is compared with terms.</summary>
internal static class TermPattern
{
    /// <summary>Bytes of a pattern.</summary>
    public const int MaxBytes = 2 * WordReader.MaxTermBytes;

    /// <summary>Folds what lies between the wildcards, and removes the diacritics.</summary>
    /// <param name="text">A word with wildcards.</param>
    /// <param name="pattern">Room for <see cref="MaxBytes"/>.</param>
    /// <returns>Bytes of the pattern; 0 for one that is longer.</returns>
    public static int Fold(ReadOnlySpan<byte> text, Span<byte> pattern)
    {
        Span<byte> term = stackalloc byte[WordReader.MaxTermBytes];
        Span<byte> stripped = stackalloc byte[WordReader.MaxTermBytes];
        int length = 0;
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny((byte)'*', (byte)'?');
            ReadOnlySpan<byte> letters = end < 0 ? text : text[..end];
            ReadOnlySpan<byte> folded = stripped[..TermAnalysis.StripDiacritics(term[..TermFolder.Fold(letters, term)], stripped)];
            if (length + folded.Length >= pattern.Length)
            {
                return 0;
            }

            folded.CopyTo(pattern[length..]);
            length += folded.Length;
            if (end >= 0)
            {
                pattern[length++] = text[end];
            }

            text = end < 0 ? default : text[(end + 1)..];
        }

        return length;
    }

    /// <summary>Whether a term without diacritics is such a word.</summary>
    public static bool Matches(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> term)
    {
        int at = 0;
        int place = 0;
        int star = -1;
        int resume = 0;
        while (place < term.Length)
        {
            if (at < pattern.Length && pattern[at] == (byte)'*')
            {
                star = at++;
                resume = place;
            }
            else if (at < pattern.Length && pattern[at] == (byte)'?')
            {
                at++;
                place = AfterLetter(term, place);
            }
            else if (at < pattern.Length && pattern[at] == term[place])
            {
                at++;
                place++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                resume = AfterLetter(term, resume);
                place = resume;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == (byte)'*')
        {
            at++;
        }

        return at == pattern.Length;
    }

    private static int AfterLetter(ReadOnlySpan<byte> term, int place)
    {
        Utf8Character.Decode(term, place, out int length);
        return place + length;
    }
}
