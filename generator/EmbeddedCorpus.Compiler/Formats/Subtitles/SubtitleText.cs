using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Subtitles;

/// <summary>Makes paragraphs of cues: a sentence that several cues show is one, and whoever speaks next starts another.</summary>
internal sealed class SubtitleText
{
    // A sentence without its end stops somewhere: captions that a program made have no full stops.
    private const int MaxParagraph = 500;
    private const int MaxPause = 3000;

    private readonly string _source;
    private readonly List<Cue> _cues;
    private readonly PlainTextBuilder _text;
    private readonly List<TextRange> _paragraphs = [];
    private readonly List<TextRange> _speakers = [];
    private readonly List<TimedText> _times = [];
    private readonly SubtitleSpeakers _labels;

    private int _start = -1;
    private int _end;
    private int _openMarks;
    private bool _isClosed;
    private string _voice = string.Empty;
    private string _writtenBefore = string.Empty;

    /// <summary>Prepares the text of some cues.</summary>
    /// <param name="source">The file.</param>
    /// <param name="cues">Its cues.</param>
    public SubtitleText(string source, List<Cue> cues)
    {
        _source = source;
        _cues = cues;
        _text = new PlainTextBuilder(source);
        _labels = SubtitleSpeakers.Read(source, cues);
    }

    /// <summary>Makes the text.</summary>
    public FormattedText Build()
    {
        foreach (Cue cue in _cues)
        {
            Add(cue);
        }

        EndParagraph();
        return new FormattedText(_text.ToString(), 0, _text.Map, _paragraphs) { Speakers = _speakers, Times = _times, Blocks = [.. _paragraphs.Select(static paragraph => new MarkedBlock(paragraph, ParagraphKind.Caption))] };
    }

    private void Add(Cue cue)
    {
        bool isFirst = true;
        TextRange voice = default;
        foreach (TextRange range in cue.Lines)
        {
            var line = new CueLine(_source, range);
            voice = line.Voice.IsEmpty ? voice : line.Voice;
            string text = line.Text;
            TextRange words = Sources.LineReader.Trim(text.AsSpan(), new TextRange(0, text.Length));
            bool isTurn = SkipSigns(text, ref words);
            string written = words.In(text).ToString();
            if (words.IsEmpty || (_labels.HaveTimes && IsRolled(written)))
            {
                continue;
            }

            string spoken = voice.In(_source).ToString();
            TextRange name = spoken.Length > 0 ? default : _labels.NameIn(written);
            bool isAside = IsAside(written);
            if (isTurn || !name.IsEmpty || isAside || line.IsMusic || spoken != _voice || (isFirst ? !Continues(cue, written) : _isClosed))
            {
                EndParagraph();
            }

            _voice = spoken;
            int start = StartPiece(voice);
            line.CopyTo(_text, words.Start, words.End);
            if (!name.IsEmpty)
            {
                _speakers.Add(new TextRange(start + name.Start, start + name.End));
            }

            _times.Add(new TimedText(new TextRange(start, _text.Length), cue.Time.Start, cue.Time.End));
            _openMarks += Marks(written);
            _isClosed = isAside || line.IsMusic;
            _end = cue.Time.End;
            _writtenBefore = written;
            isFirst = false;
        }
    }

    // The start of the next piece in the plain text, below a new label or after a space.
    private int StartPiece(TextRange voice)
    {
        if (_start >= 0)
        {
            _text.Separate(" ");
            return _text.Length;
        }

        if (_paragraphs.Count > 0)
        {
            _text.Separate("\n\n");
        }

        _start = _text.Length;
        if (!voice.IsEmpty)
        {
            _text.Copy(voice);
            _speakers.Add(new TextRange(_start, _text.Length));
            _text.Separate(": ");
        }

        return _text.Length;
    }

    private void EndParagraph()
    {
        if (_start >= 0)
        {
            _paragraphs.Add(new TextRange(_start, _text.Length));
        }

        _start = -1;
        _openMarks = 0;
        _isClosed = false;
    }

    // Whether a cue goes on with the sentence of the cue before.
    private bool Continues(Cue cue, string written)
    {
        if (_start < 0 || _isClosed || _text.Length - _start > MaxParagraph || cue.Time.Start - (long)_end > MaxPause)
        {
            return false;
        }

        bool isEnded = SentenceEnd.IsAtEnd(_writtenBefore.AsSpan(), new TextRange(0, _writtenBefore.Length)) && _openMarks <= 0;
        return !isEnded || LineShape.StartsInLowerCase(written.AsSpan(), new TextRange(0, written.Length)) || written[0] == '…' || written.StartsWith("..", StringComparison.Ordinal);
    }

    // "- Where?", ">> HOLT:": somebody else speaks.
    private static bool SkipSigns(string text, ref TextRange words)
    {
        int index = words.Start;
        if (index + 1 < words.End && text[index] == '>' && text[index + 1] == '>')
        {
            while (index < words.End && text[index] == '>')
            {
                index++;
            }
        }

        if (index + 1 < words.End && text[index] is '-' or '–' or '—' or '‐' or '―' && (text[index + 1] == ' ' || char.IsUpper(text[index + 1]) || text[index + 1] is '[' or '(' or '¿' or '¡' or '“' or '"'))
        {
            index++;
        }

        // Between two of these signs somebody sings.
        int end = words.End;
        if (index + 2 < end && text[index] == '#' && text[index + 1] == ' ')
        {
            index++;
            end -= text[end - 1] == '#' ? 1 : 0;
        }

        bool isTurn = index > words.Start;
        words = Sources.LineReader.Trim(text.AsSpan(), new TextRange(index, Math.Max(index, end)));
        return isTurn;
    }

    // Captions that roll show each line twice.
    private bool IsRolled(string written) => written == _writtenBefore;

    private static bool IsAside(string written) => (written[0], written[written.Length - 1]) is ('[', ']') or ('(', ')');

    private static int Marks(string written)
    {
        int marks = 0;
        foreach (char c in written)
        {
            marks += c is '“' or '„' ? 1 : c == '”' ? -1 : 0;
        }

        return marks;
    }
}
