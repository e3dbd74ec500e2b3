using EmbeddedCorpus.Compiler.Formats.Turns;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Subtitles;

/// <summary>The names before colons in subtitles: in capitals by convention, in other letters where they recur.</summary>
internal sealed class SubtitleSpeakers
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Whether words have times, as in captions that roll.</summary>
    public bool HaveTimes { get; private set; }

    /// <summary>Counts the names of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="cues">Its cues.</param>
    public static SubtitleSpeakers Read(string source, List<Cue> cues)
    {
        var speakers = new SubtitleSpeakers();
        foreach (Cue cue in cues)
        {
            foreach (TextRange line in cue.Lines)
            {
                if (source.IndexOf(':', line.Start, line.Length) < 0)
                {
                    continue;
                }

                var read = new CueLine(source, line);
                speakers.HaveTimes |= read.HasTimes;
                if (Label(read.Text.TrimStart('-', '>', ' ', '–', '—')) is { } name)
                {
                    speakers._counts[name] = speakers._counts.TryGetValue(name, out int count) ? count + 1 : 1;
                }
            }
        }

        return speakers;
    }

    /// <summary>The name of the speaker at the start of a line; empty without one.</summary>
    public TextRange NameIn(string line)
    {
        if (Label(line) is not { } name)
        {
            return default;
        }

        LabelClass found = LabelClasses.Of(name);
        bool isRepeated = _counts.TryGetValue(name, out int count) && count > 1;
        bool isSpeaker = found switch
        {
            LabelClass.FullName => true,
            LabelClass.Name or LabelClass.Person => isRepeated || name == name.ToUpperInvariant(),
            LabelClass.Word => isRepeated && name == name.ToUpperInvariant(),
            _ => false,
        };
        return isSpeaker ? new TextRange(0, name.Length) : default;
    }

    private static string? Label(string line) =>
        LabelReader.TryRead(line.AsSpan(), new TextRange(0, line.Length), line.Length, out TurnLabel label) && label is { Form: LabelForm.Colon, IsTimed: false } && label.Name.Start == 0
            ? label.Name.In(line).ToString()
            : null;
}
