using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>Splits a mailbox into its mails.</summary>
/// <remarks>
/// A mail starts with a line <c>From …</c> after a blank line, and a field follows. Old programs did not quote a sentence that starts with that
/// word, and a field hardly follows it.
/// </remarks>
internal static class MboxSplitter
{
    private const string Start = "From ";

    /// <summary>The mails.</summary>
    /// <param name="text">The file.</param>
    public static List<RecordPlace> Split(string text)
    {
        var places = new PlaceCollector(text);
        var reader = new LineReader(text.AsSpan(), 0);
        bool isAfterBlank = true;
        for (int line = 0; reader.TryRead(out TextRange range); line++)
        {
            if (isAfterBlank && IsStart(text, range, reader.Position))
            {
                places.End(range.Start);
                places.Start(range.Start, line);
            }

            isAfterBlank = range.IsEmpty || LineReader.Trim(text.AsSpan(), range).IsEmpty;
        }

        return places.Finish();
    }

    /// <summary>Whether a line starts a mail.</summary>
    public static bool IsStart(string text, TextRange line, int next) =>
        line.Length > Start.Length && string.CompareOrdinal(text, line.Start, Start, 0, Start.Length) == 0 && IsField(text, next);

    /// <summary>Whether the line at a position is a field: printable characters without spaces, and a colon.</summary>
    public static bool IsField(string text, int position)
    {
        int index = position;
        while (index < text.Length && text[index] is > ' ' and < '\u007F' and not ':')
        {
            index++;
        }

        return index > position && index < text.Length && text[index] == ':';
    }
}
