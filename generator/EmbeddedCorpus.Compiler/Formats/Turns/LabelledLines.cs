using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>The lines of a text that start with a label, and how often each name does.</summary>
internal sealed class LabelledLines
{
    private readonly Dictionary<string, LabelUse> _names = new(StringComparer.Ordinal);
    private readonly List<(string Key, TurnLabel Label)> _labels = [];
    private int _colons;

    /// <summary>Reads the lines of some paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="eachLine">Whether the lines inside of paragraphs count, too.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static LabelledLines Read(string text, IReadOnlyList<TextRange> paragraphs, bool eachLine)
    {
        var lines = new LabelledLines();
        ReadOnlySpan<char> characters = text.AsSpan();
        for (int index = 0; index < paragraphs.Count; index++)
        {
            TextRange paragraph = paragraphs[index];
            var reader = new LineReader(characters.Slice(0, paragraph.End), paragraph.Start);
            TextRange before = default;
            while (reader.TryRead(out TextRange line))
            {
                line = LineReader.Trim(characters, line);
                bool isLabel = LabelReader.TryRead(characters, line, paragraph.End, out TurnLabel label);
                if (isLabel && (label.IsTimed || before.IsEmpty || EndsTurn(characters, before)))
                {
                    lines.Add(label.Name.In(text).ToString().ToUpperInvariant(), label);
                }

                before = line;
                if (!eachLine)
                {
                    break;
                }
            }
        }

        return lines;
    }

    /// <summary>All labels, in order of position, with their names in capitals.</summary>
    public List<(string Key, TurnLabel Label)> Labels => _labels;

    /// <summary>The number of labels with a colon, and of those without.</summary>
    public (int Colons, int Others) Counts => (_colons, _labels.Count - _colons);

    /// <summary>The class of a name, and how many labels of a form have it.</summary>
    public LabelUse Of(string key) => _names[key];

    /// <summary>Whether both questions and answers have labels of a form.</summary>
    public bool IsInterview(bool withColon) => HasClass(LabelClass.Question, withColon) && HasClass(LabelClass.Answer, withColon);

    // A label in the middle of a paragraph starts a sentence.
    private static bool EndsTurn(ReadOnlySpan<char> text, TextRange line) => SentenceEnd.IsAtEnd(text, line) || text[line.End - 1] is '-' or '–' or '—' or ')' or ']';

    private bool HasClass(LabelClass wanted, bool withColon)
    {
        foreach (LabelUse use in _names.Values)
        {
            if (use.Class == wanted && use.Count(withColon) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string key, TurnLabel label)
    {
        bool withColon = label.Form == LabelForm.Colon;
        _labels.Add((key, label));
        _colons += withColon ? 1 : 0;
        LabelUse use = _names.TryGetValue(key, out LabelUse known) ? known : new LabelUse(LabelClasses.Of(label.Name.Length == 0 ? string.Empty : key), 0, 0);
        _names[key] = withColon ? use with { Colons = use.Colons + 1 } : use with { Others = use.Others + 1 };
    }

    /// <summary>How a name is used.</summary>
    /// <param name="Class">What it names.</param>
    /// <param name="Colons">The labels with a colon.</param>
    /// <param name="Others">The labels without one.</param>
    internal readonly record struct LabelUse(LabelClass Class, int Colons, int Others)
    {
        /// <summary>The labels with or without a colon.</summary>
        public int Count(bool withColon) => withColon ? Colons : Others;
    }
}
