using System.Globalization;
using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Manifest;

/// <summary>
/// The words that stand in the code of a project: whatever could be an identifier, in comments and strings too. A constant whose
/// name is not among them is named by nobody there.
/// </summary>
/// <remarks>
/// Holds hashes only. Two words of one hash are one word here, which can declare a constant too many, never one too few.
/// Grows while it is filled; equal to another that holds the same words.
/// </remarks>
internal sealed class WordSet : IEquatable<WordSet>
{
    // The attribute with which an assembly shows its internals to others: their code is not seen here.
    private static readonly ulong s_friends = Hash("InternalsVisibleTo");
    private static readonly ulong s_friendsAttribute = Hash("InternalsVisibleToAttribute");

    // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv, over UTF-16 code units.
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly HashSet<ulong> _words = [];
    private ulong _sum;

    /// <summary>Whether the code shows the internals of its assembly to others.</summary>
    public bool HasFriends => _words.Contains(s_friends) || _words.Contains(s_friendsAttribute);

    /// <summary>Whether a word stands in what was read, or one that cannot be told from it.</summary>
    /// <param name="identifier">An identifier as it means itself: without <c>@</c> and escapes.</param>
    public bool Contains(string identifier) => _words.Contains(Hash(identifier));

    /// <summary>Reads the words of C# code, of markup with code in it, or of any text.</summary>
    /// <param name="code">The text, whole: a word must not be cut.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void Read(ReadOnlySpan<char> code)
    {
        ulong hash = OffsetBasis;
        bool isWord = false;
        for (int index = 0; index < code.Length; index++)
        {
            char c = code[index];
            if (c == '\\' && ReadEscape(code, index, out int character))
            {
                // Six or ten characters that stand for one, in an identifier too.
                index += code[index + 1] == 'u' ? 5 : 9;
                if (character > char.MaxValue)
                {
                    hash = Add(Add(hash, (char)(0xD7C0 + (character >> 10))), (char)(0xDC00 + (character & 0x3FF)));
                    isWord = true;
                    continue;
                }

                c = (char)character;
            }

            if (IsPart(c))
            {
                hash = Add(hash, c);
                isWord = true;
            }
            else if (isWord && !IsIgnored(c))
            {
                Add(hash);
                hash = OffsetBasis;
                isWord = false;
            }
        }

        if (isWord)
        {
            Add(hash);
        }
    }

    /// <inheritdoc/>
    public bool Equals(WordSet? other) => other is not null && _words.Count == other._words.Count && _sum == other._sum;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WordSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _sum.GetHashCode();

    [MethodImpl(HotLoop.Optimized)]
    private static ulong Hash(string word)
    {
        ulong hash = OffsetBasis;
        foreach (char c in word)
        {
            hash = IsIgnored(c) ? hash : Add(hash, c);
        }

        return hash;
    }

    private static ulong Add(ulong hash, char c) => unchecked((hash ^ c) * Prime);

    private void Add(ulong word)
    {
        if (_words.Add(word))
        {
            _sum = unchecked(_sum + word);
        }
    }

    // ECMA-334, 6.4.3: letters, digits, connectors and marks. A surrogate may be half of a letter.
    private static bool IsPart(char c) => c < 0x80
        ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9 || c == '_'
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    // Formatting characters inside an identifier are no part of what it means.
    private static bool IsIgnored(char c) => c >= 0x80 && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool ReadEscape(ReadOnlySpan<char> code, int index, out int character)
    {
        character = 0;
        int digits = index + 1 >= code.Length ? 0 : code[index + 1] switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0 || index + 2 + digits > code.Length)
        {
            return false;
        }

        foreach (char c in code.Slice(index + 2, digits))
        {
            int digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0 || character > 0x10FFFF)
            {
                return false;
            }

            character = (character << 4) + digit;
        }

        return character <= 0x10FFFF;
    }
}
