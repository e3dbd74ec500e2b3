using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;

namespace EmbeddedCorpus.Text.Quotes.Lexicon;

/// <summary>A set of words that is asked without making a string. Letters A to Z count as a to z.</summary>
internal sealed class WordSet
{
    private readonly string?[] _slots;
    private readonly int _longest;

    /// <param name="words">The words in lower case, with white space between them.</param>
    public WordSet(string words)
    {
        string[] list = words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        int size = 16;
        while (size < list.Length * 2)
        {
            size *= 2;
        }

        _slots = new string?[size];
        foreach (string word in list)
        {
            int slot = Hash(word.AsSpan()) & (size - 1);
            while (_slots[slot] is { } other && other != word)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = word;
            _longest = Math.Max(_longest, word.Length);
        }
    }

    /// <summary>Whether the set holds a word.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > _longest)
        {
            return false;
        }

        int slot = Hash(word) & (_slots.Length - 1);
        while (_slots[slot] is { } candidate)
        {
            if (Same(candidate, word))
            {
                return true;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return false;
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '’' ? '\'' : c;

    [MethodImpl(HotLoop.Optimized)]
    private static int Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = unchecked((hash ^ Lower(c)) * 16777619);
        }

        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }

    [MethodImpl(HotLoop.Optimized)]
    private static bool Same(string candidate, ReadOnlySpan<char> word)
    {
        if (candidate.Length != word.Length)
        {
            return false;
        }

        for (int index = 0; index < word.Length; index++)
        {
            if (candidate[index] != Lower(word[index]))
            {
                return false;
            }
        }

        return true;
    }
}
