using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Subtitles;

/// <summary>Reads subtitles in the formats SubRip and WebVTT as the text of a conversation.</summary>
internal sealed class SubtitleFormat : ITextFormat
{
    /// <summary>The value of the metadata <c>Format</c>.</summary>
    public const string Name = "Subtitles";


    // The signs of subtitles that are read, and those of their tags.
    private const TextTraits Traits = TextTraits.Subtitles | TextTraits.Html | TextTraits.Entities;

    private static readonly SubtitleFormat s_format = new();

    private static readonly string[] s_extensions = [".srt", ".vtt"];

    /// <summary>The format if a file has subtitles, or null.</summary>
    /// <remarks>The metadata <c>Format</c> or the extension says so. Without both, a file that starts with a cue has subtitles.</remarks>
    /// <param name="document">The file.</param>
    /// <param name="start">The position where the text starts.</param>
    public static SubtitleFormat? Find(SourceDocument document, int start)
    {
        string format = document.Info.Reading.Format;
        bool isNamed = format.Length > 0
            ? string.Equals(format, Name, StringComparison.OrdinalIgnoreCase)
            : s_extensions.Any(extension => document.Info.FilePath.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        bool isRead = isNamed ? document.Text.IndexOf("-->", start, StringComparison.Ordinal) >= 0 : format.Length == 0 && StartsWithCue(document.Text, start);
        return isRead ? s_format : null;
    }

    /// <inheritdoc/>
    public FormattedText Read(SourceDocument document, int start, ProblemCollector problems)
    {
        var text = new SubtitleText(document.Text, CueReader.Read(document.Text, TextLine.SkipBlank(document.Text.AsSpan(), start)));
        return text.Build() with { HasHeader = false, Read = Traits };
    }

    // "WEBVTT", or a number and a time in the next line.
    private static bool StartsWithCue(string text, int start)
    {
        ReadOnlySpan<char> characters = text.AsSpan();
        TextLine first = TextLine.FirstFrom(characters, start);
        if (first.IsEmpty)
        {
            return false;
        }

        if (CueReader.IsWebVtt(text, first.Words.Start))
        {
            return text.IndexOf("-->", first.Words.Start, StringComparison.Ordinal) >= 0;
        }

        foreach (char c in first.Words.In(characters))
        {
            if (c is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        TextLine second = TextLine.FirstFrom(characters, first.Next);
        return !second.IsEmpty && CueTime.TryRead(characters, second.Words, out _);
    }
}
