using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>Splits a file into its lines that are not blank.</summary>
internal static class JsonLineSplitter
{
    /// <summary>The records.</summary>
    /// <param name="text">The file.</param>
    public static List<RecordPlace> Split(string text)
    {
        var places = new List<RecordPlace>();
        var reader = new LineReader(text.AsSpan(), 0);
        for (int line = 0; reader.TryRead(out TextRange range); line++)
        {
            if (!LineReader.Trim(text.AsSpan(), range).IsEmpty)
            {
                places.Add(new RecordPlace(range, line));
            }
        }

        return places;
    }

    /// <summary>Whether the file is one JSON value with line ends in it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="first">The first line that is not blank.</param>
    public static bool IsOneValue(string text, TextRange first)
    {
        TextRange words = LineReader.Trim(text.AsSpan(), first);
        return words.Length > 0 && (text[words.Start] == '[' || (text[words.Start] == '{' && words.Length == 1));
    }
}
