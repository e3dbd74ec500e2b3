using System.Buffers.Binary;

#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>What is made of the forms that <see cref="WordReader.Fold"/> writes.</summary>
internal static class TermAnalysis
{
    /// <summary>No mark comes before this one.</summary>
    private const int FirstMark = 0x300;

    /// <summary>Whether a term has the signs that tell it from another word: <c>u.s.</c>, <c>c++</c>, <c>.net</c>, <c>#tag</c>. To a search they are like diacritics.</summary>
    public static bool HasSigns(ReadOnlySpan<byte> term) => term.Length > 1 && (IsSign(term[0]) || IsSign(term[term.Length - 1]));

    /// <summary>Whether <see cref="StripDiacritics"/> changes a term.</summary>
    public static bool HasDiacritics(ReadOnlySpan<byte> term)
    {
        if (HasSigns(term))
        {
            return true;
        }

        for (int i = AsciiLength(term); i < term.Length;)
        {
            int c = Utf8Character.Decode(term, i, out int length);
            if (PlainLetterOf(c) != 0 || WordClasses.Of(c) == WordClass.Diacritic)
            {
                return true;
            }

            i += length;
        }

        return false;
    }

    /// <summary>Removes what people leave out when they search: accents, Hebrew points, Arabic harakat, signs; and replaces letters like ø, æ and ی.</summary>
    /// <param name="term">A term, decomposed.</param>
    /// <param name="result">Room for as many bytes as the term has.</param>
    /// <returns>Bytes of the result.</returns>
    public static int StripDiacritics(ReadOnlySpan<byte> term, Span<byte> result)
    {
        int written = AsciiLength(term);
        term.Slice(0, written).CopyTo(result);
        if (HasSigns(term))
        {
            int kept = 0;
            for (int i = 0; i < written; i++)
            {
                result[kept] = term[i];
                kept += IsSign(term[i]) ? 0 : 1;
            }

            return StripRest(term, written, result, kept);
        }

        return StripRest(term, written, result, written);
    }

    private static int StripRest(ReadOnlySpan<byte> term, int start, Span<byte> result, int written)
    {
        for (int i = start; i < term.Length;)
        {
            int c = Utf8Character.Decode(term, i, out int length);
            int plain = PlainLetterOf(c);
            if (plain != 0)
            {
                written += Utf8Character.Encode(plain, result.Slice(written));
                if (c is 0xE6 or 0x153 or 0xFE)
                {
                    result[written++] = c == 0xFE ? (byte)'h' : (byte)'e';
                }
            }
            else if (WordClasses.Of(c) != WordClass.Diacritic && !(c < 0x80 && c >= 0 && IsSign((byte)c) && HasSigns(term)))
            {
                term.Slice(i, length).CopyTo(result.Slice(written));
                written += length;
            }

            i += length;
        }

        return written;
    }

    /// <summary>The term under which the inflections of a word are found: without marks and, in English, stemmed.</summary>
    /// <param name="term">A term, decomposed.</param>
    /// <param name="english">Whether words of ASCII letters are English.</param>
    /// <param name="result">Room for <see cref="WordReader.MaxTermBytes"/>.</param>
    /// <returns>Bytes of the result.</returns>
    public static int Stem(ReadOnlySpan<byte> term, bool english, Span<byte> result)
    {
        int length = StripDiacritics(term, result);
        return english && IsEnglish(result.Slice(0, length)) ? EnglishStemmer.Stem(result, EnglishForms.Replace(result, length)) : length;
    }

    /// <summary>Puts letters and marks together, to show a term to people.</summary>
    /// <param name="term">A term, decomposed, marks in canonical order.</param>
    /// <param name="result">Room for as many bytes as the term has.</param>
    /// <returns>Bytes of the result.</returns>
    public static int Compose(ReadOnlySpan<byte> term, Span<byte> result)
    {
        int written = 0;
        int start = -1;
        int lastOrder = 0;
        for (int i = 0; i < term.Length;)
        {
            int c = Utf8Character.Decode(term, i, out int length);
            int order = c < FirstMark ? 0 : CharacterTable.Instance.OrderOf(c);
            bool isBlocked = c < FirstMark || start < 0 || (lastOrder != 0 && lastOrder >= order);
            if (isBlocked || !TryCompose(result, ref written, start, c))
            {
                if (order == 0)
                {
                    start = written;
                }

                lastOrder = order;
                term.Slice(i, length).CopyTo(result.Slice(written));
                written += length;
            }

            i += length;
        }

        return written;
    }

    /// <summary>Puts the composite of a letter and a mark in the place of the letter.</summary>
    private static bool TryCompose(Span<byte> text, ref int length, int start, int mark)
    {
        int letter = Utf8Character.Decode(text.Slice(0, length), start, out int oldSize);
        int composite = letter < 0 ? 0 : CharacterTable.Instance.Compose(letter, mark);
        if (composite == 0)
        {
            return false;
        }

        int size = Utf8Character.Length(composite);
        text.Slice(start + oldSize, length - start - oldSize).CopyTo(text.Slice(start + size));
        length += size - oldSize;
        return Utf8Character.Encode(composite, text.Slice(start)) == size;
    }

    /// <summary>Bytes before the first character that is not ASCII.</summary>
    private static int AsciiLength(ReadOnlySpan<byte> term)
    {
        int i = 0;
        while (term.Length - i >= sizeof(ulong) && (BinaryPrimitives.ReadUInt64LittleEndian(term.Slice(i)) & 0x8080808080808080) == 0)
        {
            i += sizeof(ulong);
        }

        while (i < term.Length && term[i] < 0x80)
        {
            i++;
        }

        return i;
    }

    /// <summary>The letter, or the first of two, that people type for a letter without decomposition.</summary>
    private static int PlainLetterOf(int c) => c switch
    {
        0xE6 => 'a', // æ
        0xF0 => 'd', // ð
        0xF8 => 'o', // ø
        0xFE => 't', // þ
        0x111 => 'd', // đ
        0x127 => 'h', // ħ
        0x131 => 'i', // ı
        0x142 => 'l', // ł
        0x153 => 'o', // œ
        0x167 => 't', // ŧ
        0x629 => 0x647, // ة, typed as ه
        0x649 or 0x6CC => 0x64A, // ى, and ی of Persian, typed as ي
        0x6A9 => 0x643, // ک of Persian, typed as ك
        _ => 0,
    };

    private static bool IsSign(byte b) => b is (byte)'.' or (byte)'#' or (byte)'@' or (byte)'+';

    private static bool IsEnglish(ReadOnlySpan<byte> term)
    {
        foreach (byte b in term)
        {
            if ((uint)(b - 'a') > 'z' - 'a' && b != '\'')
            {
                return false;
            }
        }

        return true;
    }
}
