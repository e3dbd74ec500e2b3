#if NET
namespace EmbeddedCorpus.Stemming;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>A word of UTF-8 that loses its endings, with the few questions that the rules of stemmers ask.</summary>
/// <remarks>
/// A table of endings is text: endings with spaces between them. A digit is the rule of the endings after it, 1 at the start. An ending may
/// have a replacement, after <c>=</c>. Words are stemmed once each, so a table is read from its start and needs no order.
/// </remarks>
internal ref struct StemWord
{
    /// <summary>Bytes that the rules may add to a word.</summary>
    public const int Room = 8;

    /// <summary>The word, and room behind it.</summary>
    private readonly Span<byte> _bytes;

    /// <summary>The vowels of the language.</summary>
    private readonly ReadOnlySpan<byte> _vowels;

    /// <summary>Bytes of the word.</summary>
    public int Length;

    /// <summary>Where the last ending that <see cref="Find(ReadOnlySpan{byte})"/> found starts.</summary>
    public int Start;

    /// <summary>Endings and the letters before them do not start before this byte.</summary>
    public int Limit;

    /// <summary>Where the regions start. Their names are those of the descriptions of the stemmers.</summary>
    public int RV, R1, R2;

    private ReadOnlySpan<byte> _replacement;

    public StemWord(Span<byte> bytes, int length, ReadOnlySpan<byte> vowels)
    {
        _bytes = bytes;
        _vowels = vowels;
        _replacement = default;
        Start = 0;
        Limit = 0;
        Length = length;
        RV = length;
        R1 = length;
        R2 = length;
    }

    public readonly bool IsInRV => Start >= RV;

    public readonly bool IsInR1 => Start >= R1;

    public readonly bool IsInR2 => Start >= R2;

    /// <summary>Looks for the longest ending of a table at the end of the word.</summary>
    /// <returns>The rule of the ending, or 0.</returns>
    public int Find(ReadOnlySpan<byte> table) => Find(table, Length);

    /// <summary>Looks for the longest ending of a table before a position.</summary>
    public int Find(ReadOnlySpan<byte> table, int end)
    {
        int rule = 1;
        int found = 0;
        int longest = 0;
        while (table.Length > 0)
        {
            ReadOnlySpan<byte> ending = FirstOf(table);
            table = table.Slice(Math.Min(ending.Length + 1, table.Length));
            if (ending[0] is >= (byte)'0' and <= (byte)'9')
            {
                rule = ending[0] - '0';
                continue;
            }

            int equals = ending.IndexOf((byte)'=');
            ReadOnlySpan<byte> letters = equals < 0 ? ending : ending.Slice(0, equals);
            if (letters.Length > longest && EndsWith(letters, end))
            {
                longest = letters.Length;
                found = rule;
                _replacement = equals < 0 ? default : ending.Slice(equals + 1);
            }
        }

        Start = end - longest;
        return found;
    }

    /// <summary>Looks for the longest ending of a table from a region on.</summary>
    public int FindFrom(int region, ReadOnlySpan<byte> table)
    {
        int limit = Limit;
        Limit = region;
        int rule = Find(table, Length);
        Limit = limit;
        return rule;
    }

    public readonly bool EndsWith(ReadOnlySpan<byte> ending, int end) =>
        end - ending.Length >= Limit && _bytes.Slice(end - ending.Length, ending.Length).SequenceEqual(ending);

    public readonly bool StartsWith(ReadOnlySpan<byte> start, int at = 0) =>
        Length - at >= start.Length && _bytes.Slice(at, start.Length).SequenceEqual(start);

    /// <summary>Whether there is a letter before a position, one of some letters.</summary>
    public readonly bool IsAfter(int position, ReadOnlySpan<byte> letters) => position > Limit && letters.IndexOf(LetterBefore(position)) >= 0;

    /// <summary>Whether there is a letter before a position, none of some letters.</summary>
    public readonly bool IsAfterOther(int position, ReadOnlySpan<byte> letters) => position > Limit && letters.IndexOf(LetterBefore(position)) < 0;

    public readonly bool IsAfterVowel(int position) => IsAfter(position, _vowels);

    public readonly bool IsAfterConsonant(int position) => IsAfterOther(position, _vowels);

    public readonly bool IsVowel(int position) => position < Length && _vowels.IndexOf(_bytes.Slice(position, Next(position) - position)) >= 0;

    public readonly bool IsConsonant(int position) => position < Length && !IsVowel(position);

    /// <summary>The position behind the letter at a position.</summary>
    public readonly int Next(int position)
    {
        do
        {
            position++;
        }
        while (position < Length && (_bytes[position] & 0xC0) == 0x80);
        return position;
    }

    /// <summary>The position of the letter before a position.</summary>
    public readonly int Previous(int position)
    {
        do
        {
            position--;
        }
        while (position > 0 && (_bytes[position] & 0xC0) == 0x80);
        return position;
    }

    /// <summary>Removes the ending that was found.</summary>
    public bool Delete()
    {
        Length = Start;
        return true;
    }

    public bool DeleteIf(bool condition)
    {
        Length = condition ? Start : Length;
        return condition;
    }

    /// <summary>Removes some letters at the end of the word, if they are there and start in a region.</summary>
    public bool Delete(ReadOnlySpan<byte> ending, int region)
    {
        if (!EndsWith(ending, Length) || Length - ending.Length < region)
        {
            return false;
        }

        Length -= ending.Length;
        return true;
    }

    /// <summary>Puts the replacement of the table in the place of the ending that was found.</summary>
    public bool ReplaceIf(bool condition) => condition && Replace(_replacement);

    /// <summary>Puts letters in the place of the ending that was found.</summary>
    public bool Replace(ReadOnlySpan<byte> by)
    {
        by.CopyTo(_bytes.Slice(Start));
        Length = Start + by.Length;
        return true;
    }

    public void Append(ReadOnlySpan<byte> letters)
    {
        letters.CopyTo(_bytes.Slice(Length));
        Length += letters.Length;
    }

    /// <summary>Writes letters over as many bytes of the word.</summary>
    public readonly void Write(int position, ReadOnlySpan<byte> letters) => letters.CopyTo(_bytes.Slice(position));

    /// <summary>Puts letters in the place of some bytes inside the word.</summary>
    public void Replace(int position, int length, ReadOnlySpan<byte> by)
    {
        _bytes.Slice(position + length, Length - position - length).CopyTo(_bytes.Slice(position + by.Length));
        by.CopyTo(_bytes.Slice(position));
        Length += by.Length - length;
    }

    /// <summary>Says the last letter of the ending before a position twice.</summary>
    public void Double(int position)
    {
        ReadOnlySpan<byte> letter = LetterBefore(position);
        int length = letter.Length;
        _bytes.Slice(position, Length - position).CopyTo(_bytes.Slice(position + length));
        _bytes.Slice(position - length, length).CopyTo(_bytes.Slice(position));
        Length += length;
    }

    /// <summary>Replaces letters of the word by those of a table of pairs, letter and replacement.</summary>
    public void ReplaceAll(ReadOnlySpan<byte> table)
    {
        for (int i = 0; i < Length;)
        {
            ReadOnlySpan<byte> pairs = table;
            int length = 0;
            while (pairs.Length > 0 && length == 0)
            {
                ReadOnlySpan<byte> pair = FirstOf(pairs);
                pairs = pairs.Slice(Math.Min(pair.Length + 1, pairs.Length));
                int equals = pair.IndexOf((byte)'=');
                if (StartsWith(pair.Slice(0, equals), i))
                {
                    length = pair.Length - equals - 1;
                    Replace(i, equals, pair.Slice(equals + 1));
                    i += length;
                    length = Math.Max(length, 1);
                }
            }

            i = length > 0 ? i : Next(i);
        }
    }

    /// <summary>Removes an article or preposition and its apostrophe, if a word follows.</summary>
    /// <param name="elisions">The letters before the apostrophe.</param>
    public void DeleteElision(ReadOnlySpan<byte> elisions)
    {
        int apostrophe = _bytes.Slice(0, Length).IndexOf((byte)'\'');
        if (apostrophe <= 0 || apostrophe == Length - 1)
        {
            return;
        }

        int length = Length;
        Length = apostrophe;
        Find(elisions);
        bool isElision = Start == 0;
        Length = length;
        if (isElision)
        {
            Replace(0, apostrophe + 1, default);
        }
    }

    /// <summary>Makes letters between two vowels capital, which then are no vowels.</summary>
    public readonly void MarkBetweenVowels(ReadOnlySpan<byte> letters)
    {
        for (int i = 0; i < Length; i = Next(i))
        {
            int next = Next(i);
            if (next < Length && letters.IndexOf(_bytes[next]) >= 0 && IsVowel(i) && IsVowel(next + 1))
            {
                _bytes[next] -= 'a' - 'A';
            }
        }
    }

    private static ReadOnlySpan<byte> FirstOf(ReadOnlySpan<byte> table)
    {
        int length = table.IndexOf((byte)' ');
        return length < 0 ? table : table.Slice(0, length);
    }

    private readonly ReadOnlySpan<byte> LetterBefore(int position)
    {
        int start = Previous(position);
        return _bytes.Slice(start, position - start);
    }
}
