namespace EmbeddedCorpus.Compiler.Corpus.Fields;

/// <summary>Compares characters in the order of their UTF-8 bytes, which is the order that a program searches in.</summary>
internal static class Utf8Order
{
    /// <summary>Compares two texts without unpaired surrogates.</summary>
    /// <returns>A negative number, 0 or a positive number.</returns>
    public static int Compare(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int index = 0; index < length; index++)
        {
            if (left[index] != right[index])
            {
                return Key(left[index]) - Key(right[index]);
            }
        }

        return left.Length - right.Length;
    }

    // A surrogate is a part of a character above U+FFFF, and so comes after U+E000 to U+FFFF.
    private static int Key(char c) => c < 0xD800 ? c : c >= 0xE000 ? c - 0x800 : c + 0x2000;
}
