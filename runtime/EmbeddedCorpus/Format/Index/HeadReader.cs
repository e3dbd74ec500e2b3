using EmbeddedCorpus.Search.Index;
using static EmbeddedCorpus.Format.SearchFormat;

namespace EmbeddedCorpus.Format;

/// <summary>Compares the first letters of the first term of a block with those of a word: mostly they tell on which side of it the word lies.</summary>
internal readonly ref struct HeadReader
{
    // With the numbers before them, and these short, so many letters are bits of two numbers.
    private const int Letters = 5;

    private readonly ReadOnlySpan<byte> _blocks;
    private readonly ReadOnlySpan<byte> _dictionary;
    private readonly ulong _letters;
    private readonly ulong _mask;

    /// <summary>Takes the first letters of a word.</summary>
    /// <param name="index">The index.</param>
    /// <param name="word">The word.</param>
    /// <param name="isWhole">Whether it ends there; otherwise what starts like it may go on.</param>
    public HeadReader(in SearchIndex index, ReadOnlySpan<byte> word, bool isWhole)
    {
        _mask = isWhole || word.Length >= Letters ? ulong.MaxValue : ulong.MaxValue << (8 * (Letters - word.Length));
        _blocks = index.Storage.BytesFrom(index.Blocks.Start);
        _dictionary = index.Storage.BytesFrom(index.Dictionary.Start);
        for (int letter = 0; letter < Letters; letter++)
        {
            _letters = (_letters << 8) | (letter < word.Length ? word[letter] : 0u);
        }
    }

    /// <summary>Whether the first term of a block comes before the word, below 0, or behind it, above 0; 0 where its first letters do not tell.</summary>
    public int Compare(int block)
    {
        long row = (long)block * BlockRow.Size;
        if (row + BlockRow.Size > _blocks.Length)
        {
            return 0;
        }

        int start = DigitReader.Number(_blocks[(int)row..]);
        if (start + (2 * ImageFormat.NumberSize) > _dictionary.Length)
        {
            return 0;
        }

        ReadOnlySpan<byte> digits = _dictionary[start..];
        ulong bits = (uint)DigitReader.Number(digits) | ((ulong)(uint)DigitReader.Number(digits[ImageFormat.NumberSize..]) << NumberBits);

        // A gamma code of 0, for it shares nothing; one of its length; whether it is ASCII; and its letters.
        int zeros = System.Numerics.BitOperations.TrailingZeroCount(bits >> 1);
        if ((bits & 1) == 0 || zeros > 5)
        {
            return 0;
        }

        bits >>= zeros + 2;
        int length = ((int)bits & ((1 << zeros) - 1) | (1 << zeros)) - 1;
        bits >>= zeros;
        if ((bits & 1) == 0)
        {
            return 0;
        }

        bits >>= 1;
        ulong letters = 0;
        for (int letter = 0; letter < Letters; letter++)
        {
            letters = (letters << 8) | (letter < length ? bits & ImageFormat.DigitMask : 0);
            bits >>= ImageFormat.DigitBits;
        }

        return (letters & _mask).CompareTo(_letters);
    }
}
