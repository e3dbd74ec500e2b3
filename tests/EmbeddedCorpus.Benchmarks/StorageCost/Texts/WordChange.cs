using System.Globalization;
using System.Text;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Texts;

/// <summary>Makes another edition of a text: the same structure and nearly the same length, with other words.</summary>
internal static class WordChange
{
    private const string Vowels = "aeiou";

    // Short words are those that every text has: articles, prepositions, pronouns.
    private const int LongWord = 4;

    /// <summary>How many editions differ from each other.</summary>
    public static int Editions => Vowels.Length;

    /// <summary>
    /// Turns the vowels of words of four letters and more by as many places as the edition's number says, and puts a word before
    /// the headline. Edition 0 is the text itself.
    /// </summary>
    public static byte[] Apply(byte[] text, int edition)
    {
        if (edition == 0)
        {
            return text;
        }

        // The header's keyword and date stay: the headline starts behind the first quotation mark.
        int headline = text.AsSpan().IndexOf((byte)'\'') + 1;
        byte[] added = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Edition {edition + 1} "));
        byte[] changed = [.. text.AsSpan(0, headline), .. added, .. text.AsSpan(headline)];
        for (int start = headline + added.Length; start < changed.Length; start++)
        {
            int end = start;
            while (end < changed.Length && char.IsAsciiLetter((char)changed[end]))
            {
                end++;
            }

            if (end - start >= LongWord)
            {
                Turn(changed.AsSpan(start, end - start), edition);
            }

            start = end;
        }

        return changed;
    }

    private static void Turn(Span<byte> word, int places)
    {
        foreach (ref byte letter in word)
        {
            int vowel = Vowels.IndexOf(char.ToLowerInvariant((char)letter), StringComparison.Ordinal);
            if (vowel >= 0)
            {
                // Capitals and small letters differ in one bit.
                letter = (byte)(Vowels[(vowel + places) % Vowels.Length] ^ letter ^ Vowels[vowel]);
            }
        }
    }
}
