using System.Buffers.Binary;
using System.Runtime.CompilerServices;

#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Reads the words of a UTF-8 text one by one. A byte that is not valid UTF-8 is no part of a word.</summary>
/// <remarks>
/// <para>Words end where the word rules of Unicode Standard Annex #29 say, with these tailorings:</para>
/// <list type="bullet">
/// <item>Only what has a letter or digit is a word. Symbols are none, even those that the rules count as letters (Ⓐ, 🅰).</item>
/// <item>A full stop or colon does not join letters, <c>_</c> and its like join nothing: <c>System.Text.Json</c> is three words,
/// <c>size_t</c> two. A full stop or comma joins digits.</item>
/// <item>An apostrophe joins letters and digits in any of its forms (' ’ ‘ ʼ ＇ and the Hebrew geresh), and never ends a word.</item>
/// <item>Subscript digits are digits: <c>CO₂</c> is one word. Tatweel and the Armenian marks of intonation do not show in a term.</item>
/// <item>Letters of scripts without spaces are no letters of these rules, but units. A unit is a letter with its marks; each starts one
/// word, which is the unit and the next one, or the unit alone at the end of a run.</item>
/// </list>
/// </remarks>
internal ref struct WordReader
{
    /// <summary>What a term is cut to, at the border of a character.</summary>
    public const int MaxTermBytes = 64;

    private readonly ReadOnlySpan<byte> _text;
    private int _next;
    private int _start;
    private int _end;
    private Kind _kind;

    public WordReader(ReadOnlySpan<byte> utf8)
    {
        _text = utf8;
        _next = 0;
        _start = 0;
        _end = 0;
        _kind = Kind.Ascii;
    }

    private enum Kind : byte
    {
        Ascii,
        Mixed,
        Bigram,
        Last,
    }

    /// <summary>The first byte of the word.</summary>
    public readonly int Start => _start;

    /// <summary>Behind the last byte of the word; of a bigram, of its second character.</summary>
    public readonly int End => _end;

    /// <summary>Whether the word is of a script without spaces.</summary>
    public readonly bool IsBigram => _kind >= Kind.Bigram;

    /// <summary>Whether the word is the last character of a run of such a script, alone.</summary>
    public readonly bool IsLast => _kind == Kind.Last;

    /// <summary>Moves to the next word.</summary>
    [MethodImpl(HotPath.Optimized)]
    public bool Next()
    {
        ReadOnlySpan<byte> text = _text;
        ReadOnlySpan<byte> classes = WordClasses.OfBytes;
        int i = _next;
        while ((uint)i < (uint)text.Length)
        {
            int first = classes[text[i]];
            if (first is (int)WordClass.Letter or (int)WordClass.Digit)
            {
                return ReadAscii(i);
            }

            if (first != (int)WordClass.NotAscii)
            {
                i++;
                continue;
            }

            int c = Utf8Character.Decode(text, i, out int length);
            WordClass wordClass = WordClasses.Of(c);
            if (WordClasses.IsLetterOrDigit(wordClass))
            {
                _start = i;
                return Finish(SkipMixed(i + length, wordClass), Kind.Mixed);
            }

            if (wordClass == WordClass.Unit)
            {
                return ReadUnit(i, length);
            }

            i += length;
        }

        _next = text.Length;
        return false;
    }

    /// <summary>Writes the term of the word: case folded, compatibility letters replaced, letters decomposed, their marks kept.</summary>
    /// <param name="term">Room for <see cref="MaxTermBytes"/>. What lies behind the term is overwritten, too.</param>
    /// <returns>Bytes of the term.</returns>
    [MethodImpl(HotPath.Optimized)]
    public readonly int Fold(Span<byte> term)
    {
        int length = _end - _start;
        if (_kind != Kind.Ascii || length > MaxTermBytes)
        {
            return TermFolder.Fold(_text.Slice(_start, length), term);
        }

        // Digits and joiners have the bit that makes a letter small.
        ReadOnlySpan<byte> text = _text.Slice(_start);
        int done = 0;
        for (; done < length && text.Length - done >= sizeof(ulong); done += sizeof(ulong))
        {
            ulong eight = BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(done)) | 0x2020202020202020;
            BinaryPrimitives.WriteUInt64LittleEndian(term.Slice(done), eight);
        }

        for (; done < length; done++)
        {
            term[done] = (byte)(text[done] | 0x20);
        }

        return length;
    }

    [MethodImpl(HotPath.Optimized)]
    private bool ReadAscii(int start)
    {
        ReadOnlySpan<byte> text = _text;
        ReadOnlySpan<byte> classes = WordClasses.OfBytes;
        _start = start;
        int i = start + 1;
        while ((uint)i < (uint)text.Length)
        {
            int wordClass = classes[text[i]];
            if (wordClass is (int)WordClass.Letter or (int)WordClass.Digit)
            {
                i++;
                continue;
            }

            if (wordClass == (int)WordClass.Other)
            {
                break;
            }

            if (wordClass != (int)WordClass.NotAscii)
            {
                if ((uint)(i + 1) >= (uint)text.Length)
                {
                    break;
                }

                WordClass after = (WordClass)classes[text[i + 1]];
                if (after != WordClass.NotAscii)
                {
                    if (!WordClasses.Joins((WordClass)classes[text[i - 1]], (WordClass)wordClass, after))
                    {
                        break;
                    }

                    i += 2;
                    continue;
                }
            }

            int end = SkipMixed(i, (WordClass)classes[text[i - 1]]);
            return Finish(end, end == i ? Kind.Ascii : Kind.Mixed);
        }

        return Finish(i, Kind.Ascii);
    }

    private bool Finish(int end, Kind kind)
    {
        _end = end;
        _next = end;
        _kind = kind;
        return true;
    }

    private bool ReadUnit(int start, int length)
    {
        int end = SkipExtend(start + length);
        _start = start;
        Finish(end, Kind.Last);
        if (end < _text.Length && WordClasses.Of(Utf8Character.Decode(_text, end, out length)) == WordClass.Unit)
        {
            _end = SkipExtend(end + length);
            _kind = Kind.Bigram;
        }

        return true;
    }

    /// <summary>The end of a word of any letters, some of which are read.</summary>
    /// <param name="i">The next character.</param>
    /// <param name="before">The class of the letter or digit before it.</param>
    [MethodImpl(HotPath.Optimized)]
    private readonly int SkipMixed(int i, WordClass before)
    {
        ReadOnlySpan<byte> text = _text;
        while ((uint)i < (uint)text.Length)
        {
            WordClass wordClass = WordClasses.Of(Utf8Character.Decode(text, i, out int length));
            if (WordClasses.IsLetterOrDigit(wordClass))
            {
                before = wordClass;
                i += length;
            }
            else if (WordClasses.IsExtend(wordClass))
            {
                i += length;
            }
            else if (WordClasses.IsJoiner(wordClass))
            {
                int next = SkipExtend(i + length);
                if (next == text.Length || !WordClasses.Joins(before, wordClass, WordClasses.Of(Utf8Character.Decode(text, next, out _))))
                {
                    break;
                }

                i = next;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private readonly int SkipExtend(int i)
    {
        while (i < _text.Length && _text[i] >= 0x80 && WordClasses.IsExtend(WordClasses.Of(Utf8Character.Decode(_text, i, out int length))))
        {
            i += length;
        }

        return i;
    }
}
