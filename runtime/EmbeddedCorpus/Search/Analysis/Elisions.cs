#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Articles and other short words of French, Italian and Irish names that lose a vowel and are written with the next word.</summary>
internal static class Elisions
{
    private const int MaxLength = 6;

    private static ReadOnlySpan<byte> Words => " c d j l m n o s t qu un all gl coll dall dell nell sull bell quell sant degl jusqu lorsqu puisqu quoiqu "u8;

    /// <summary>Whether some letters are such a word, in any case.</summary>
    public static bool Contains(ReadOnlySpan<byte> letters)
    {
        // At most three bytes are one letter of ASCII.
        if (letters.Length is 0 or > 3 * MaxLength)
        {
            return false;
        }

        Span<byte> word = stackalloc byte[WordReader.MaxTermBytes + 2];
        word[0] = (byte)' ';
        int length = TermFolder.Fold(letters, word.Slice(1));
        word[length + 1] = (byte)' ';
        return length is > 0 and <= MaxLength && Words.IndexOf(word.Slice(0, length + 2)) >= 0;
    }

    /// <summary>Whether the first letters behind an apostrophe start a word: they are two at least, and no ending of English.</summary>
    public static bool IsWord(ReadOnlySpan<byte> letters)
    {
        Span<byte> word = stackalloc byte[WordReader.MaxTermBytes];
        word = word.Slice(0, TermFolder.Fold(letters, word));
        int count = 0;
        for (int i = 0; i < word.Length;)
        {
            count += WordClasses.IsLetterOrDigit(WordClasses.Of(Utf8Character.Decode(word, i, out int length))) ? 1 : 0;
            i += length;
        }

        return count > 1 && !word.SequenceEqual("ll"u8) && !word.SequenceEqual("re"u8) && !word.SequenceEqual("ve"u8);
    }
}
