using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Subtitles;

/// <summary>One line of a cue without its tags, with the place of each character in the file.</summary>
internal sealed class CueLine
{
    private const int MaxTag = 200;
    private const int MaxEntity = 10;

    private static readonly HashSet<string> s_tags = new(StringComparer.OrdinalIgnoreCase) { "i", "b", "u", "s", "c", "v", "em", "strong", "font", "lang", "ruby", "rt", "span", "p", "br" };

    private static readonly Dictionary<string, string> s_entities = new(StringComparer.Ordinal)
    {
        ["amp"] = "&",
        ["lt"] = "<",
        ["gt"] = ">",
        ["quot"] = "\"",
        ["apos"] = "'",
        ["nbsp"] = "\u00A0",
        ["lrm"] = "\u200E",
        ["rlm"] = "\u200F",
        ["hellip"] = "…",
        ["mdash"] = "—",
        ["ndash"] = "–",
    };

    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly List<(int Length, TextRange File, string? Replacement)> _runs = [];

    /// <summary>Reads a line.</summary>
    /// <param name="source">The file.</param>
    /// <param name="range">The line.</param>
    public CueLine(string source, TextRange range)
    {
        _source = source;
        int index = range.Start;
        while (index < range.End)
        {
            int length = source[index] switch
            {
                '<' => ReadTag(index, range.End),
                '{' => OverrideLength(index, range.End),
                '\\' => ReadBreak(index, range.End),
                '&' => ReadEntity(index, range.End),
                '♪' or '♫' or '♬' or '♩' => ReadMusic(),
                _ => 0,
            };
            if (length == 0)
            {
                _text.Append(source[index]);
                Note(new TextRange(index, index + 1));
                length = 1;
            }

            index += length;
        }
    }

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    /// <summary>The name in a tag of a voice, by its place in the file; empty without one.</summary>
    public TextRange Voice { get; private set; }

    /// <summary>Whether the line has notes of music: somebody sings.</summary>
    public bool IsMusic { get; private set; }

    /// <summary>Whether the line has times of its words, as captions have that roll.</summary>
    public bool HasTimes { get; private set; }

    /// <summary>Adds a part of the text to the plain text.</summary>
    /// <param name="to">The plain text.</param>
    /// <param name="start">The first character of the part.</param>
    /// <param name="end">One past the last character.</param>
    public void CopyTo(PlainTextBuilder to, int start, int end)
    {
        int position = 0;
        foreach ((int length, TextRange file, string? replacement) in _runs)
        {
            int from = Math.Max(start, position);
            int upTo = Math.Min(end, position + length);
            if (from < upTo && replacement is not null)
            {
                to.Replace(replacement, file);
            }
            else if (from < upTo)
            {
                to.Copy(new TextRange(file.Start + from - position, file.Start + upTo - position));
            }

            position += length;
        }
    }

    private void Note(TextRange file)
    {
        if (_runs.Count > 0 && _runs[_runs.Count - 1] is { Replacement: null } last && last.File.End == file.Start)
        {
            _runs[_runs.Count - 1] = (last.Length + file.Length, last.File with { End = file.End }, null);
        }
        else
        {
            _runs.Add((file.Length, file, null));
        }
    }

    private int Replace(string text, TextRange file)
    {
        _text.Append(text);
        _runs.Add((text.Length, file, text));
        return file.Length;
    }

    // "<i>", "</font>", "<c.yellow>", "<v Mary>", "<00:00:01.500>"; a bracket with anything else in it stays.
    private int ReadTag(int index, int end)
    {
        int close = _source.IndexOf('>', index, Math.Min(end - index, MaxTag));
        if (close < 0)
        {
            return 0;
        }

        int start = index + 1 + (index + 1 < close && _source[index + 1] == '/' ? 1 : 0);
        int clock = start;
        if (CueTime.TryReadClock(_source.AsSpan(), ref clock, close, out _) && clock == close)
        {
            HasTimes = true;
            return close + 1 - index;
        }

        int nameEnd = start;
        while (nameEnd < close && char.IsLetter(_source[nameEnd]))
        {
            nameEnd++;
        }

        string name = _source.Substring(start, nameEnd - start);
        bool isTag = (s_tags.Contains(name) || (name.Length == 0 && start > index + 1)) && (nameEnd == close || _source[nameEnd] is ' ' or '.' or '/' or '\t');
        if (!isTag)
        {
            return 0;
        }

        int space = _source.IndexOf(' ', nameEnd, close - nameEnd);
        if (name is "v" or "V" && start == index + 1 && space >= 0)
        {
            Voice = Sources.LineReader.Trim(_source.AsSpan(), new TextRange(space, close));
        }

        return name is "br" or "BR" ? Replace(" ", new TextRange(index, close + 1)) : close + 1 - index;
    }

    // "{\an8}", "{y:i}"
    private int OverrideLength(int index, int end)
    {
        int close = _source.IndexOf('}', index, Math.Min(end - index, MaxTag));
        bool isOverride = close > index + 1 && (_source[index + 1] == '\\' || (index + 2 < close && _source[index + 2] == ':'));
        return isOverride ? close + 1 - index : 0;
    }

    // "\N" is a line end in some files.
    private int ReadBreak(int index, int end) =>
        index + 1 < end && _source[index + 1] is 'N' or 'n' or 'h' ? Replace(" ", new TextRange(index, index + 2)) : 0;

    private int ReadMusic()
    {
        IsMusic = true;
        return 1;
    }

    private int ReadEntity(int index, int end)
    {
        int stop = _source.IndexOf(';', index, Math.Min(end - index, MaxEntity));
        if (stop < index + 2)
        {
            return 0;
        }

        string name = _source.Substring(index + 1, stop - index - 1);
        string? text = name[0] == '#' ? Number(name) : s_entities.TryGetValue(name, out string? known) ? known : null;
        return text is null ? 0 : Replace(text, new TextRange(index, stop + 1));
    }

    // A number that is no character, or one that ends lines, stays as it is written.
    private static string? Number(string name)
    {
        bool isHex = name.Length > 1 && name[1] is 'x' or 'X';
        bool isNumber = isHex
            ? int.TryParse(name.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            : int.TryParse(name.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return isNumber && code is >= ' ' and < 0xD800 or > 0xDFFF and <= 0x10FFFF && !(code is >= 0x7F and < 0xA0) ? char.ConvertFromUtf32(code) : null;
    }
}
