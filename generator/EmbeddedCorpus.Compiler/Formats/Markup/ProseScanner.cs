using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Markup;

/// <summary>Finds the markup in the paragraphs of a plain text.</summary>
/// <remarks>Texts are looked through for the signs that markup starts with, and only these are read. The time is linear whatever is open.</remarks>
internal sealed class ProseScanner
{
    private const string UrlSign = "://";
    private const int MaxScheme = 10;

    private static readonly char[] s_signs = ['<', '`', '*', '_', '[', ']', '{', '\\', '~', '>'];

    private readonly string _text;
    private readonly int _limit;
    private readonly MarkupCuts _cuts;
    private readonly TemplateReader _templates;
    private readonly TagReader _tags;
    private readonly CodeReader _code;
    private readonly LinkReader _links;
    private TextRange _block;
    private int _url = -1;
    private int _sign = -1;

    private ProseScanner(string text, int limit)
    {
        _text = text;
        _limit = limit;
        _cuts = new MarkupCuts(text);
        _templates = new TemplateReader(text, limit);
        _tags = new TagReader(text, limit, _templates);
        _code = new CodeReader(text, limit);
        _links = new LinkReader(text, _templates);
    }

    /// <summary>Whether a text has a sign that markup may start with.</summary>
    public static bool HasSigns(string text, TextRange range) =>
        !range.IsEmpty && (text.IndexOfAny(s_signs, range.Start, range.Length) >= 0 || text.IndexOf(UrlSign, range.Start, range.Length, StringComparison.Ordinal) >= 0);

    /// <summary>Finds the markup of paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">The paragraphs, in order of position.</param>
    /// <param name="limit">Where the text ends.</param>
    /// <returns>The runs of markup, or null if there are none.</returns>
    public static MarkupCuts? Scan(string text, IReadOnlyList<TextRange> blocks, int limit)
    {
        var scanner = new ProseScanner(text, limit);
        int position = 0;
        foreach (TextRange block in blocks)
        {
            position = scanner.ScanBlock(block, Math.Max(position, block.Start));
        }

        return scanner._cuts.HasAny ? scanner._cuts : null;
    }

    private int ScanBlock(TextRange block, int position)
    {
        _block = block;
        _sign = -1;
        while (position < block.End)
        {
            int sign = NextSign(position);
            int url = NextUrl(position);
            if (url < sign)
            {
                position = ReadUrl(position, url);
            }
            else if (sign == block.End)
            {
                break;
            }
            else
            {
                position = ReadSign(sign);
            }
        }

        _cuts.EndBlock();
        return Math.Max(position, block.End);
    }

    // Where the next sign is looked for.
    private int ReadSign(int at)
    {
        switch (_text[at])
        {
            case '<':
                return Cut(at, _tags.Read(at, out bool isCode), isCode);
            case '{':
                int call = _templates.Read(at);
                return Cut(at, call, isWord: call >= 0 && _text[at + 1] == '{');
            case '`' or '~':
                return ReadCode(at);
            case '*' or '_':
                return ReadEmphasis(at);
            case '[':
                return ReadBracket(at);
            case ']':
                return ReadLinkEnd(at);
            case '\\':
                return ReadEscape(at);
            default:
                return ReadPrefix(at);
        }
    }

    private int Cut(int start, int end, bool isWord = false)
    {
        if (end < 0)
        {
            return start + 1;
        }

        _cuts.Add(start, end, isWord);
        return end;
    }

    private int ReadCode(int at)
    {
        int end = _code.ReadFence(at, _block.End);
        if (end >= 0)
        {
            return Cut(at, end);
        }

        int length = _code.RunLength(at, _block.End);
        end = _text[at] == '~' ? -1 : _code.ReadSpan(at, length, _block.End);
        return end < 0 ? at + length : Cut(at, end, isWord: true);
    }

    // Before a word and after a word; not inside of one, and not between signs.
    private int ReadEmphasis(int at)
    {
        int end = at + _code.RunLength(at, _block.End);
        char before = at > _block.Start ? _text[at - 1] : ' ';
        char after = end < _block.End ? _text[end] : ' ';
        bool opens = !char.IsLetterOrDigit(before) && (char.IsLetterOrDigit(after) || after is '"' or '\'' or '“' or '‘' or '«' or '„' or '(' or '[' or '…' or '$' or '*' or '_' or '`' or '<');
        bool closes = !char.IsWhiteSpace(before) && before is not ('(' or '[' or '“' or '‘' or '„') && !char.IsLetterOrDigit(after);
        _cuts.AddRun(at, end, opens, closes);
        return end;
    }

    private int ReadBracket(int at)
    {
        bool isLineStart = _code.IsLineStart(at);
        int end = _links.ReadFootnote(at, _block.End, isLineStart);
        if (end < 0 && isLineStart)
        {
            end = _links.ReadDefinition(at, Math.Min(_block.End, _code.LineEnd(at)));
        }

        if (end >= 0)
        {
            return Cut(at, end);
        }

        bool isImage = at > _block.Start && _text[at - 1] == '!';
        _cuts.OpenBracket(isImage ? at - 1 : at, at + 1);
        return at + 1;
    }

    private int ReadLinkEnd(int at)
    {
        int bracket = _cuts.TakeBracket();
        int end = bracket < 0 ? -1 : _links.ReadTarget(at + 1, _block.End);
        if (end < 0)
        {
            return at + 1;
        }

        _cuts.CloseLink(bracket, at, end);
        return end;
    }

    // \" is no quotation mark where a text escapes, and \* is no emphasis. In don\'t it is an apostrophe.
    private int ReadEscape(int at)
    {
        int end = at + 1;
        if (end >= _block.End || !(char.IsPunctuation(_text[end]) || char.IsSymbol(_text[end])))
        {
            return end;
        }

        bool isApostrophe = _text[end] == '\'' && at > _block.Start && char.IsLetterOrDigit(_text[at - 1]) && end + 1 < _block.End && char.IsLetterOrDigit(_text[end + 1]);
        bool isMark = _text[end] is '"' or '\'' or '“' or '”' && !isApostrophe;
        _cuts.Add(at, isMark ? end + 1 : end);
        return end + 1;
    }

    // "> " of a block quotation or a reply. ">>> " is a line of a program, and what it prints is below it.
    private int ReadPrefix(int at)
    {
        if (!_code.IsLineStart(at))
        {
            return at + 1;
        }

        if (string.CompareOrdinal(_text, at, ">>> ", 0, 4) == 0)
        {
            return Cut(at, _block.End);
        }

        int end = at + 1;
        return Cut(at, end < _block.End && _text[end] == ' ' ? end + 1 : end);
    }

    // Looked for once: between two signs may be any number of addresses.
    private int NextSign(int position)
    {
        if (_sign < position)
        {
            int found = _text.IndexOfAny(s_signs, position, _block.End - position);
            _sign = found < 0 ? _block.End : found;
        }

        return _sign;
    }

    private int NextUrl(int position)
    {
        if (_url < position)
        {
            int found = _text.IndexOf(UrlSign, position, _limit - position, StringComparison.Ordinal);
            _url = found < 0 ? int.MaxValue : found;
        }

        return _url;
    }

    private int ReadUrl(int position, int at)
    {
        int start = at;
        while (start > position && at - start < MaxScheme && _text[start - 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            start--;
        }

        int end = start == at ? at : UrlEnd(at + UrlSign.Length);
        return end <= at + UrlSign.Length ? at + UrlSign.Length : Cut(start, end, isWord: true);
    }

    // Signs that end a sentence, and emphasis around the address, are no part of it.
    private int UrlEnd(int at)
    {
        int end = at;
        int open = 0;
        for (; end < _block.End && !char.IsWhiteSpace(_text[end]); end++)
        {
            char c = _text[end];
            if (c is '<' or '>' or '“' or '”' or '«' or '»' or '`' or ']' or '|' || (c == ')' && open == 0))
            {
                break;
            }

            if (c == '"')
            {
                // ?title="x"
                int close = _text[end - 1] == '=' ? _text.AsSpan(end + 1, _block.End - end - 1).IndexOfAny('"', ' ', '\n') : -1;
                if (close < 0 || _text[end + 1 + close] != '"')
                {
                    break;
                }

                end += close + 1;
            }

            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }

        while (end > at && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*' or '_')
        {
            end--;
        }

        return end;
    }
}
