using System.Buffers.Binary;
using System.Runtime.CompilerServices;

#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>Reads the words of a UTF-8 text one by one: those of a text and those of a query. A byte that is not valid UTF-8 is no part of a word.</summary>
/// <remarks>
/// <para>Words end where the word rules of Unicode Standard Annex #29 say, with these tailorings:</para>
/// <list type="bullet">
/// <item>A word has a letter or digit, or is an emoji. Other symbols are none, even those that the rules count as letters (Ⓐ, 🅰).</item>
/// <item>A full stop or colon does not join letters, <c>_</c> and its like join nothing: <c>System.Text.Json</c> is three words,
/// <c>size_t</c> two.</item>
/// <item>An apostrophe joins letters in any of its forms (' ’ ‘ ʼ ＇ ´ ` and the Hebrew geresh), and never ends a word.</item>
/// <item>Single letters with full stops are one word: <c>U.S.</c>, <c>Ph.D.</c>, <c>e.g.</c>. Signs belong to <c>C++</c>, <c>C#</c>, <c>.NET</c>,
/// <c>#tag</c> and <c>@name</c>.</item>
/// <item>Subscript digits are digits. Tatweel and the Armenian marks of intonation do not show in a term.</item>
/// <item>Letters of scripts without spaces, and of Hangul, are no letters of these rules, but units. A unit is a letter with its marks; each starts one
/// word, which is the unit and the next one, or the unit alone at the end of a run.</item>
/// </list>
/// <para>A written word may have parts, and each is a word with a position of its own: <c>18.08.2019</c>, <c>getUserName</c>, <c>25km</c>, <c>e-mail</c>.
/// <see cref="IsPart"/> holds for all parts but the first. <see cref="HasWhole"/> holds for a word that starts a longer one, which texts also spell as one word
/// (<c>getusername</c>, <c>25km</c>, <c>email</c>, <c>1250</c> for <c>1 250</c>): the index has the term of the whole at the position of its first part. So a query means, by
/// a run of parts, the phrase of the parts or the whole: these are alternatives. Words of a script without spaces follow one another, and <see cref="IsLast"/>
/// ends their run.</para>
/// <para>What a word is depends on nothing before its first byte, so that reading can start at any word again.</para>
/// </remarks>
internal ref partial struct WordReader
{
    /// <summary>What a term is cut to, at the border of a character.</summary>
    public const int MaxTermBytes = 64;

    private const int LowerCase = 1 << ('a' >> 5);
    private const int UpperCase = 1 << ('A' >> 5);

    private readonly ReadOnlySpan<byte> _text;
    private int _next;
    private int _start;
    private int _end;
    private Kind _kind;

    // Ends of the written word, of its piece between joiners of digits, of what is parts, of the whole that starts at the word, and of the word before.
    private int _wordEnd;
    private int _pieceEnd;
    private int _partsEnd;
    private int _wholeEnd;
    private int _lastEnd;
    private bool _splitsDigits;
    private bool _isPart;
    private byte _wholeSign;

    public WordReader(ReadOnlySpan<byte> utf8)
    {
        _text = utf8;
        _next = 0;
        _start = 0;
        _end = 0;
        _kind = Kind.Ascii;
        _wordEnd = 0;
        _pieceEnd = 0;
        _partsEnd = 0;
        _wholeEnd = 0;
        _lastEnd = 0;
        _splitsDigits = false;
        _isPart = false;
        _wholeSign = 0;
    }

    private enum Kind : byte
    {
        Ascii,
        Mixed,

        /// <summary>Signs between its letters or digits are not in the term.</summary>
        Joined,

        /// <summary>The same; and if it is also a word, the term tells the two apart.</summary>
        Acronym,
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

    /// <summary>Whether the word and the one before it are parts of one written word.</summary>
    public readonly bool IsPart => _isPart;

    /// <summary>Whether a longer word starts here, that is written of this part and the next ones.</summary>
    public readonly bool HasWhole => _wholeEnd > 0;

    /// <summary>Behind the last byte of the longer word: all words that start before it are its parts.</summary>
    public readonly int WholeEnd => _wholeEnd;

    /// <summary>Moves to the next word.</summary>
    [MethodImpl(HotPath.Optimized)]
    public bool Next()
    {
        _wholeEnd = 0;
        int i = _next;
        if (i < _wordEnd && ReadNextPart())
        {
            return true;
        }

        ReadOnlySpan<byte> text = _text;
        ReadOnlySpan<byte> classes = WordClasses.OfBytes;
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
                return ReadWritten(i, CharacterRuns.SkipMixed(_text, i + length, wordClass));
            }

            if (wordClass == WordClass.Unit)
            {
                return ReadUnit(i, length);
            }

            if (wordClass == WordClass.Other && WordClasses.IsEmoji(c))
            {
                _isPart = false;
                return Finish(i, CharacterRuns.SkipEmoji(_text, i + length, c), Kind.Mixed);
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
            return FoldOther(_text.Slice(_start, length), term);
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
        int i = start + 1;
        int rows = 0;
        while ((uint)i < (uint)text.Length)
        {
            int b = text[i];
            int wordClass = classes[b];
            if (wordClass is (int)WordClass.Letter or (int)WordClass.Digit)
            {
                rows |= 1 << (b >> 5);
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

                    rows |= 1;
                    i += 2;
                    continue;
                }
            }

            int end = CharacterRuns.SkipMixed(_text, i, (WordClass)classes[text[i - 1]]);
            if (end != i)
            {
                return ReadWritten(start, end);
            }

            break;
        }

        // Most words are small letters after any letter, and no sign that makes another word of them is beside them.
        if ((rows & ~LowerCase) != 0 || text[start] < 'A' || HasSignBeside(start, i))
        {
            return ReadWritten(start, i);
        }

        _start = start;
        _isPart = start < _partsEnd;
        _kind = Kind.Ascii;
        _end = i;
        _next = i;
        return true;
    }

    private readonly bool HasSignBeside(int start, int end)
    {
        ReadOnlySpan<byte> text = _text;
        if (start > 0 && text[start - 1] is (byte)'.' or (byte)'#' or (byte)'@')
        {
            return true;
        }

        if (end >= text.Length)
        {
            return false;
        }

        byte after = text[end];
        return after is (byte)'-' or (byte)'+' or (byte)'#' or 0xE2 || (after == '.' && end - start <= 2);
    }

    private bool Finish(int start, int end, Kind kind)
    {
        _start = start;
        _end = end;
        _next = end;
        _kind = kind;
        return true;
    }

    private bool ReadUnit(int start, int length)
    {
        int end = CharacterRuns.SkipUnit(_text, start, start + length);
        _isPart = false;
        Finish(start, end, Kind.Last);
        if (end < _text.Length && WordClasses.Of(Utf8Character.Decode(_text, end, out length)) == WordClass.Unit)
        {
            _end = CharacterRuns.SkipUnit(_text, end, end + length);
            _kind = Kind.Bigram;
        }

        return true;
    }
}
