#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Acronyms that are words when written small. Their term has full stops, as in <c>u.s.</c>, so that <c>us</c> is another word of the same class.</summary>
internal static class Acronyms
{
    private const int MaxLetters = 5;

    private static ReadOnlySpan<byte> Words => " us it who aids am un ram led pin sim vat sat act salt start ice era "u8;

    /// <summary>Whether the letters of an acronym are also a word.</summary>
    public static bool IsWord(ReadOnlySpan<byte> letters)
    {
        if (letters.Length is < 2 or > MaxLetters)
        {
            return false;
        }

        Span<byte> word = stackalloc byte[MaxLetters + 2];
        word[0] = (byte)' ';
        letters.CopyTo(word.Slice(1));
        word[letters.Length + 1] = (byte)' ';
        return Words.IndexOf(word.Slice(0, letters.Length + 2)) >= 0;
    }

    /// <summary>Writes a full stop behind each letter.</summary>
    /// <param name="term">The letters, with room for as many full stops.</param>
    /// <param name="length">How many letters there are.</param>
    /// <returns>Bytes of the term.</returns>
    public static int Mark(Span<byte> term, int length)
    {
        for (int i = length - 1; i >= 0; i--)
        {
            term[2 * i] = term[i];
            term[(2 * i) + 1] = (byte)'.';
        }

        return 2 * length;
    }
}
