using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Subtitles;

/// <summary>Reads the cues of SubRip and WebVTT: each line of a time starts one.</summary>
internal sealed class CueReader
{
    private const string WebVtt = "WEBVTT";

    private readonly string _text;
    private readonly bool _isWebVtt;
    private readonly List<Cue> _cues = [];

    // Lines after a blank one, which may be the number of the next cue, or more text of the last.
    private readonly List<TextRange> _pending = [];
    private bool _isInCue;
    private bool _isBlankFirst;

    private CueReader(string text, int start)
    {
        _text = text;
        _isWebVtt = IsWebVtt(text, start);
    }

    /// <summary>Whether a text starts as WebVTT does.</summary>
    public static bool IsWebVtt(string text, int start) =>
        string.CompareOrdinal(text, start, WebVtt, 0, WebVtt.Length) == 0 && (start + WebVtt.Length == text.Length || char.IsWhiteSpace(text[start + WebVtt.Length]));

    /// <summary>The cues of a file, in its order.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">The position where the text starts.</param>
    public static List<Cue> Read(string text, int start)
    {
        var reader = new CueReader(text, start);
        var lines = new LineReader(text.AsSpan(), start);
        while (lines.TryRead(out TextRange line))
        {
            reader.Add(LineReader.Trim(text.AsSpan(), line));
        }

        reader.FlushPending(hasNumber: false);
        return reader._cues;
    }

    private void Add(TextRange line)
    {
        if (CueTime.TryRead(_text.AsSpan(), line, out CueTime time))
        {
            DropNumber();
            FlushPending(hasNumber: true);
            _cues.Add(new Cue(time, []));
            _isInCue = true;
            _isBlankFirst = false;
        }
        else if (line.IsEmpty)
        {
            // Blank lines between the time and the text are more often a slip than a cue without text.
            _isBlankFirst = _isInCue && _cues[_cues.Count - 1].Lines.Count == 0;
            _isInCue = _isBlankFirst;
            if (_pending.Count > 0 && _isWebVtt)
            {
                _pending.Clear();
            }
        }
        else if (_isInCue)
        {
            _cues[_cues.Count - 1].Lines.Add(line);
        }
        else
        {
            _pending.Add(line);
        }
    }

    // Without a blank line between two cues, the number of the second is the last line of the first. After a cue without text, its name is.
    private void DropNumber()
    {
        if (_isInCue && _cues[_cues.Count - 1].Lines is { Count: > 0 } lines && (IsNumber(lines[lines.Count - 1]) || (_isBlankFirst && lines.Count == 1)))
        {
            lines.RemoveAt(lines.Count - 1);
        }
    }

    // SubRip has blank lines inside of cues; what stands there in WebVTT is a note, a style, or the name of a cue.
    private void FlushPending(bool hasNumber)
    {
        if (!_isWebVtt && _cues.Count > 0)
        {
            int count = _pending.Count - (hasNumber && _pending.Count > 0 && IsNumber(_pending[_pending.Count - 1]) ? 1 : 0);
            _cues[_cues.Count - 1].Lines.AddRange(_pending.GetRange(0, count));
        }

        _pending.Clear();
    }

    private bool IsNumber(TextRange line)
    {
        foreach (char c in line.In(_text))
        {
            if (c is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }
}
