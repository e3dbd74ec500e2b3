using System.Runtime.CompilerServices;

#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>
/// Writes the term of a word character by character: folded and decomposed, marks in canonical order. Hangul and kana, whose letters are
/// not taken apart, are put together instead, so that both spellings give one term.
/// </summary>
internal ref struct TermFolder
{
    /// <summary>Above every combining class: nothing is cut off yet.</summary>
    private const int NoLimit = 256;

    private readonly Span<byte> _form;
    private readonly CharacterTable _table;
    private int _length;
    private int _lastOrder;

    /// <summary>
    /// The combining class of the first character that was cut off. In canonical order only marks below it come before the cut, and what
    /// is cut off must not depend on the order that the text has.
    /// </summary>
    private int _limit;

    private TermFolder(Span<byte> term)
    {
        _form = term.Slice(0, WordReader.MaxTermBytes);
        _table = CharacterTable.Instance;
        _length = 0;
        _lastOrder = 0;
        _limit = NoLimit;
    }

    /// <summary>The term of a word.</summary>
    /// <param name="word">What <see cref="WordReader"/> takes for a word.</param>
    /// <param name="term">Room for <see cref="WordReader.MaxTermBytes"/>.</param>
    /// <returns>Bytes of the term.</returns>
    public static int Fold(ReadOnlySpan<byte> word, Span<byte> term)
    {
        int ascii = FoldAscii(word, term);
        return ascii >= 0 ? ascii : FoldAny(word, term);
    }

    /// <summary>Folds words whose characters need no table: ASCII, curly apostrophes, soft hyphens. Gives -1 for others.</summary>
    private static int FoldAscii(ReadOnlySpan<byte> word, Span<byte> term)
    {
        int length = 0;
        for (int i = 0; i < word.Length; i++)
        {
            int b = word[i];
            if (b >= 0x80)
            {
                int c = Utf8Character.Decode(word, i, out int size);
                i += size - 1;
                if (c is 0x2018 or 0x2019 or 0xB4)
                {
                    b = '\'';
                }
                else if (c is 0xAD or 0x200C or 0x200D)
                {
                    continue;
                }
                else
                {
                    return -1;
                }
            }

            if (length == WordReader.MaxTermBytes)
            {
                return TrimJoiners(term.Slice(0, length));
            }

            term[length++] = (byte)SmallOf(b);
        }

        return length;
    }

    private static int SmallOf(int c) => c switch
    {
        '@' or '+' or '#' or '.' => c,
        '`' => '\'',
        _ => c | 0x20,
    };

    [MethodImpl(HotPath.Optimized)]
    private static int FoldAny(ReadOnlySpan<byte> word, Span<byte> term)
    {
        var writer = new TermFolder(term);
        for (int i = 0; i < word.Length && writer._limit != 0;)
        {
            int c = Utf8Character.Decode(word, i, out int length);
            i += length;
            if (c != Utf8Character.Malformed)
            {
                writer.Add(c);
            }
        }

        return writer._limit == NoLimit ? writer._length : TrimJoiners(term.Slice(0, writer._length));
    }

    /// <summary>A cut may fall behind a joiner, which joins nothing then.</summary>
    private static int TrimJoiners(ReadOnlySpan<byte> term)
    {
        int length = term.Length;
        while (length > 0 && WordClasses.IsJoiner(WordClasses.Of(Utf8Character.DecodeLast(term, length, out int start))))
        {
            length = start;
        }

        return length;
    }

    private void Add(int c)
    {
        if (c < 0x80)
        {
            AddStarter(SmallOf(c));
            return;
        }

        int entry = _table.EntryOf(c);
        if (CharacterTable.IsMapped(entry))
        {
            // A mapping is a step: a capital with an accent becomes the small letter, and that letter and accent.
            foreach (int part in _table.MappingOf(entry))
            {
                Add(part);
            }

            return;
        }

        switch (CharacterTable.ClassOfUnmapped(entry))
        {
            case WordClass.Ignored:
                return;
            case WordClass.Apostrophe:
                AddStarter('\'');
                return;
            case WordClass.DoubleQuote:
                AddStarter('"');
                return;
        }

        int order = CharacterTable.OrderOfUnmapped(entry);
        if (order == 0)
        {
            AddStarter(c);
        }
        else
        {
            AddMark(c, order);
        }
    }

    private void AddStarter(int c)
    {
        if (Hangul.IsTail(c) && _limit == NoLimit && _length > 0)
        {
            int whole = Hangul.Compose(Utf8Character.DecodeLast(_form, _length, out int start), c);
            if (whole != 0)
            {
                Utf8Character.Encode(whole, _form.Slice(start));
                return;
            }
        }

        int size = Utf8Character.Length(c);
        if (_limit != NoLimit || _length + size > _form.Length)
        {
            _limit = 0;
            return;
        }

        _length += Utf8Character.Encode(c, _form.Slice(_length));
        _lastOrder = 0;
    }

    private void AddMark(int mark, int order)
    {
        if (order >= _limit)
        {
            return;
        }

        int at = order < _lastOrder ? SkipBack(_length, order, NoLimit) : _length;
        if (Kana.IsVoicing(mark) && Voice(mark, SkipBack(at, 0, order)))
        {
            return;
        }

        int size = Utf8Character.Length(mark);
        while (_length + size > _form.Length)
        {
            if (at == _length)
            {
                _limit = order;
                return;
            }

            int last = Utf8Character.DecodeLast(_form, _length, out int start);
            _limit = _table.OrderOf(last);
            _length = start;
        }

        _form.Slice(at, _length - at).CopyTo(_form.Slice(at + size));
        Utf8Character.Encode(mark, _form.Slice(at));
        _length += size;
        _lastOrder = at + size == _length ? order : _table.OrderOf(Utf8Character.DecodeLast(_form, _length, out _));
    }

    /// <summary>Goes back over marks whose class lies between two others.</summary>
    private readonly int SkipBack(int end, int above, int below)
    {
        while (end > 0)
        {
            int order = _table.OrderOf(Utf8Character.DecodeLast(_form, end, out int start));
            if (order <= above || order >= below)
            {
                break;
            }

            end = start;
        }

        return end;
    }

    private readonly bool Voice(int mark, int end)
    {
        if (end == 0)
        {
            return false;
        }

        int letter = Utf8Character.DecodeLast(_form, end, out int start);
        int voiced = Kana.IsKana(letter) ? _table.Compose(letter, mark) : 0;
        if (voiced == 0)
        {
            return false;
        }

        Utf8Character.Encode(voiced, _form.Slice(start));
        return true;
    }
}
