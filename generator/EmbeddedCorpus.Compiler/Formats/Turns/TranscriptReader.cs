using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Turns;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>Finds the turns of a conversation in a text: <c>HOLT: Good evening.</c></summary>
/// <remarks>
/// One label tells nothing: it may be the label of a note, a field or a chapter. So labels count only where several people have some, where
/// these are most of the text, and where the words after them are those of people who talk.
/// </remarks>
internal sealed class TranscriptReader
{
    private readonly string _text;
    private readonly LabelledLines _lines;
    private readonly bool _withColon;
    private readonly bool _isInterview;
    private readonly List<(TextRange Range, int Label)> _pieces = [];

    private TranscriptReader(string text, LabelledLines lines, bool withColon)
    {
        _text = text;
        _lines = lines;
        _withColon = withColon;
        _isInterview = lines.IsInterview(withColon);
    }

    /// <summary>Reads the turns of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="eachLine">Whether a paragraph may be the turns of several people, each in a line.</param>
    public static Transcript Read(string text, IReadOnlyList<TextRange> paragraphs, bool eachLine)
    {
        var lines = LabelledLines.Read(text, paragraphs, eachLine);
        return ReadForm(text, paragraphs, lines, withColon: true) ?? ReadForm(text, paragraphs, lines, withColon: false) ?? new Transcript(paragraphs, []);
    }

    private static Transcript? ReadForm(string text, IReadOnlyList<TextRange> paragraphs, LabelledLines lines, bool withColon)
    {
        if ((withColon ? lines.Counts.Colons : lines.Counts.Others) < 2)
        {
            return null;
        }

        var reader = new TranscriptReader(text, lines, withColon);
        reader.Cut(paragraphs);
        TurnEvidence evidence = reader.Weigh();
        return (withColon ? evidence.IsConversation : evidence.IsPlay) ? reader.Finish(carries: withColon && evidence.Speakers > 1) : null;
    }

    private bool IsSpeaker(int label)
    {
        (string key, TurnLabel found) = _lines.Labels[label];
        LabelledLines.LabelUse use = _lines.Of(key);
        if (_withColon && found.Form == LabelForm.Stop)
        {
            // "Q. Where were you?" among the colons of a court.
            return use.Class is LabelClass.Question or LabelClass.Answer && _lines.IsInterview(withColon: false);
        }

        return (found.Form == LabelForm.Colon) == _withColon && use.Class switch
        {
            LabelClass.Question => _isInterview || found.Name.Length > 1,
            LabelClass.Answer => _isInterview,
            LabelClass.Thing => false,
            LabelClass.Word => use.Count(_withColon) > 1,
            _ => true,
        };
    }

    // A paragraph ends where the next speaker starts.
    private void Cut(IReadOnlyList<TextRange> paragraphs)
    {
        int label = 0;
        foreach (TextRange paragraph in paragraphs)
        {
            TextRange rest = paragraph;
            int current = -1;
            for (; label < _lines.Labels.Count && _lines.Labels[label].Label.Start < paragraph.End; label++)
            {
                int start = _lines.Labels[label].Label.Start;
                if (start < rest.Start || !IsSpeaker(label))
                {
                    continue;
                }

                if (start > rest.Start)
                {
                    _pieces.Add((LineReader.Trim(_text.AsSpan(), rest with { End = start }), current));
                    rest = rest with { Start = start };
                }

                current = label;
            }

            _pieces.Add((rest, current));
        }
    }

    private TurnEvidence Weigh()
    {
        TurnEvidence evidence = default;
        ReadOnlySpan<char> text = _text.AsSpan();
        int pending = 0;
        int inMarks = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int index = 0; index < _pieces.Count; index++)
        {
            (TextRange piece, int label) = _pieces[index];
            if (label < 0)
            {
                pending += seen.Count == 0 || Talk.IsDirection(text, piece) ? 0 : 1;
                continue;
            }

            (string key, TurnLabel found) = _lines.Labels[label];
            LabelledLines.LabelUse use = _lines.Of(key);
            TextRange words = Words(index);
            if (words.IsEmpty && index + 1 < _pieces.Count && _pieces[index + 1].Label < 0)
            {
                words = _pieces[index + 1].Range;
                pending--;
            }

            evidence.Paragraphs += pending + 1;
            pending = 0;
            if (!words.IsEmpty && QuotationMark.IsOpening(_text[words.Start]))
            {
                // Who writes quotation marks tells with them what is said.
                inMarks++;
                continue;
            }

            evidence.Labels++;
            evidence.RepeatedLabels += use.Count(_withColon) > 1 ? 1 : 0;
            evidence.Timed += found.IsTimed ? 1 : 0;
            evidence.Sentences += !words.IsEmpty && EndsSentence(text, words) ? 1 : 0;
            evidence.LowerCase += !words.IsEmpty && char.IsLower(_text[words.Start]) ? 1 : 0;
            evidence.Talk += Talk.IsIn(text, words) ? 1 : 0;
            if (seen.Add(key))
            {
                evidence.Speakers++;
                evidence.Repeated += use.Count(_withColon) > 1 ? 1 : 0;
                evidence.Certain += use.Class == LabelClass.FullName || (use.Class is LabelClass.Name && LabelClasses.IsFirstName(key)) ? 1 : 0;
            }
        }

        evidence.Things = (_withColon ? _lines.Counts.Colons : _lines.Counts.Others) - evidence.Labels - inMarks;
        return evidence;
    }

    // "I think that —": somebody interrupts.
    private static bool EndsSentence(ReadOnlySpan<char> text, TextRange words) => SentenceEnd.IsAtEnd(text, words) || text[words.End - 1] is '-' or '–' or '—';

    private TextRange Words(int piece)
    {
        (TextRange range, int label) = _pieces[piece];
        if (label < 0)
        {
            return range;
        }

        TurnLabel found = _lines.Labels[label].Label;
        var words = range with { Start = Math.Min(found.BodyStart, range.End) };

        // "**Holt: When?**": the emphasis of the whole turn.
        char sign = _text[found.Start];
        bool isEmphasis = sign is '*' or '_' && !words.IsEmpty && _text[words.End - 1] == sign && words.In(_text).TrimEnd(sign).IndexOf(sign) < 0;
        return isEmphasis ? words with { End = words.Start + words.In(_text).TrimEnd(sign).TrimEnd().Length } : words;
    }

    private Transcript Finish(bool carries)
    {
        ReadOnlySpan<char> text = _text.AsSpan();
        var paragraphs = new List<TextRange>(_pieces.Count);
        var turns = new List<SpokenTurn>(_pieces.Count);
        int last = _pieces.FindLastIndex(static piece => piece.Label >= 0);
        int speaker = -1;
        int run = 0;
        int longestRun = 0;
        bool isFirst = false;
        for (int index = 0; index < _pieces.Count; index++)
        {
            (TextRange range, int label) = _pieces[index];
            paragraphs.Add(range);
            TextRange words = Words(index);
            bool isDirection = words.IsEmpty || Talk.IsDirection(text, words);
            if (label >= 0)
            {
                speaker = label;
                isFirst = true;
                longestRun = Math.Max(longestRun, run);
                run = 0;
            }
            else if (speaker >= 0)
            {
                // Below the last label the text may end with words of its author.
                run += isDirection || isFirst ? 0 : 1;
                bool isAfter = index > last && !isFirst && run > longestRun && !Talk.IsIn(text, words);
                speaker = isDirection || IsOther(range) || isAfter || (!carries && !isFirst) ? -1 : speaker;
            }

            if (speaker >= 0 && !isDirection)
            {
                TurnLabel found = _lines.Labels[speaker].Label;
                TurnRole role = RoleOf(_lines.Of(_lines.Labels[speaker].Key).Class);
                turns.Add(new SpokenTurn(index, words, found.Name, found.Description, role, IsCarried: !isFirst));
                isFirst = false;
            }
        }

        return new Transcript(paragraphs, turns);
    }

    // "Note: …", and a list, belong to nobody.
    private bool IsOther(TextRange paragraph) =>
        LabelReader.TryRead(_text.AsSpan(), LineReader.Trim(_text.AsSpan(), paragraph), paragraph.End, out TurnLabel label) && label.Form == LabelForm.Colon && _withColon;

    private static TurnRole RoleOf(LabelClass labelClass) => labelClass switch
    {
        LabelClass.Question => TurnRole.Question,
        LabelClass.Answer => TurnRole.Answer,
        _ => TurnRole.Named,
    };
}
