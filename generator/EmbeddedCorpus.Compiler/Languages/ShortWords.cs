using System.Runtime.CompilerServices;

namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>The words of a lexicon that fit in a number: up to eight small letters, eight bits each. A look-up compares no characters.</summary>
internal sealed class ShortWords
{
    /// <summary>The longest word.</summary>
    public const int MaxLength = 8;

    private const ulong Factor = 0x9E3779B97F4A7C15;

    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <summary>Takes the words that fit.</summary>
    public ShortWords(Dictionary<string, LexicalClass> words)
    {
        int bits = 4;
        while (1 << bits < words.Count * 2)
        {
            bits++;
        }

        _shift = 64 - bits;
        _slots = new Slot[1 << bits];
        foreach (KeyValuePair<string, LexicalClass> word in words)
        {
            if (Pack(word.Key) is not 0 and ulong letters)
            {
                int slot = SlotOf(letters);
                while (_slots[slot].Letters != 0)
                {
                    slot = (slot + 1) & (_slots.Length - 1);
                }

                _slots[slot] = new Slot { Letters = letters, Class = word.Value };
            }
        }
    }

    /// <summary>The classes of a word.</summary>
    /// <param name="letters">Its letters, the last one in the lowest bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LexicalClass Find(ulong letters)
    {
        Slot[] slots = _slots;
        int slot = SlotOf(letters);
        while (slots[slot].Letters != letters)
        {
            if (slots[slot].Letters == 0)
            {
                return LexicalClass.None;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        return slots[slot].Class;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong letters) => (int)(unchecked(letters * Factor) >> _shift);

    private static ulong Pack(string word)
    {
        ulong letters = 0;
        foreach (char c in word)
        {
            if (word.Length > MaxLength || c is not (>= 'a' and <= 'z'))
            {
                return 0;
            }

            letters = (letters << 8) | c;
        }

        return letters;
    }

    private struct Slot
    {
        public ulong Letters;
        public LexicalClass Class;
    }
}
