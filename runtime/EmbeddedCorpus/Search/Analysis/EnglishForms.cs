#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Irregular forms of English words (<c>mice</c>, <c>went</c>), and British spellings (<c>colour</c>, <c>organise</c>): what a stemmer of endings does not bring together.</summary>
/// <remarks>Forms that are also other words are left out: <c>left</c>, <c>lives</c>, <c>bases</c>.</remarks>
internal static partial class EnglishForms
{
    /// <summary>Letters that come before <c>-ise</c> in words that have no <c>z</c>: advise, disguise, raise, noise, likewise; and in despise, surprise.</summary>
    private static ReadOnlySpan<byte> NoZed => "vuaowp"u8;

    /// <summary>Puts the word itself, in American spelling, in the place of such a form.</summary>
    /// <param name="word">Small letters of ASCII, and apostrophes, with room for another word.</param>
    /// <param name="length">Bytes of the word.</param>
    /// <returns>Bytes of the result.</returns>
    public static int Replace(Span<byte> word, int length)
    {
        if (length > 4 && word[length - 1] == 's' && word[length - 2] == '\'')
        {
            length -= 2;
        }

        if (length < 3 || (uint)(word[0] - 'a') > 'z' - 'a')
        {
            return length;
        }

        ReadOnlySpan<byte> section = SectionOf(word[0]);
        while (!section.IsEmpty)
        {
            int space = section.IndexOfAny((byte)' ', (byte)'\n');
            ReadOnlySpan<byte> entry = space < 0 ? section : section.Slice(0, space);
            section = space < 0 ? default : section.Slice(space + 1);
            int sign = 0;
            while (sign < entry.Length && sign < length && entry[sign] == word[sign])
            {
                sign++;
            }

            if (sign == 0 || sign == entry.Length || !(entry[sign] == '*' || (entry[sign] == '>' && sign == length)))
            {
                continue;
            }

            ReadOnlySpan<byte> other = entry.Slice(sign + 1);
            int rest = length - sign;
            if (other.Length + rest > word.Length)
            {
                return length;
            }

            word.Slice(sign, rest).CopyTo(word.Slice(other.Length));
            other.CopyTo(word);
            return other.Length + rest;
        }

        return ReplaceEnding(word, length);
    }

    private static ReadOnlySpan<byte> SectionOf(byte letter)
    {
        ReadOnlySpan<byte> data = Data;
        for (; letter > 'a'; letter--)
        {
            data = data.Slice(data.IndexOf((byte)'|') + 1);
        }

        return data.Slice(0, data.IndexOf((byte)'|'));
    }

    // Policemen; organise and its forms, analyse.
    private static int ReplaceEnding(Span<byte> word, int length)
    {
        ReadOnlySpan<byte> whole = word.Slice(0, length);
        if (length > 5 && whole.EndsWith("men"u8))
        {
            bool isOne = whole.EndsWith("cimen"u8) || whole.EndsWith("gimen"u8) || whole.EndsWith("domen"u8) || whole.EndsWith("acumen"u8) || whole.EndsWith("tamen"u8) || whole.EndsWith("lumen"u8);
            word[length - 2] = isOne ? word[length - 2] : (byte)'a';
            return length;
        }

        int s = length - EndingLength(whole) - 1;
        if (s < 4 || word[s] != 's' || !(word[s - 1] == 'y' || (word[s - 1] == 'i' && TakesZed(word.Slice(0, s - 1)))))
        {
            return length;
        }

        word[s] = (byte)'z';
        return length;
    }

    private static int EndingLength(ReadOnlySpan<byte> word) =>
        word.EndsWith("e"u8) ? 1
        : word.EndsWith("ed"u8) || word.EndsWith("es"u8) || word.EndsWith("er"u8) ? 2
        : word.EndsWith("ing"u8) || word.EndsWith("ers"u8) ? 3
        : word.EndsWith("able"u8) ? 4
        : word.EndsWith("ation"u8) ? 5
        : word.EndsWith("ations"u8) ? 6
        : word.EndsWith("ational"u8) ? 7
        : word.Length;

    private static bool TakesZed(ReadOnlySpan<byte> start)
    {
        byte last = start[start.Length - 1];
        return NoZed.IndexOf(last) < 0
            && (last != 'c' || start[start.Length - 2] == 'i')
            && (last != 'r' || start[start.Length - 2] != 'p')
            && !(start.SequenceEqual("prom"u8) || start.SequenceEqual("comprom"u8) || start.SequenceEqual("prem"u8) || start.SequenceEqual("surm"u8)
                || start.SequenceEqual("advert"u8) || start.SequenceEqual("expert"u8) || start.SequenceEqual("sunr"u8) || start.SequenceEqual("treat"u8) || start.SequenceEqual("franch"u8));
    }
}
