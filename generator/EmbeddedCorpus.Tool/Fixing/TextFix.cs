using System.Globalization;
using System.Text;

namespace EmbeddedCorpus.Tool.Fixing;

/// <summary>What is to be done with a file, so that it is UTF-8.</summary>
/// <param name="File">The path.</param>
/// <param name="From">The encoding that the file is in, or an empty string for a file that is UTF-8.</param>
/// <param name="Lines">The lines that change, as somebody sees them.</param>
/// <param name="Content">The new bytes, or null if there is nothing to do.</param>
/// <param name="Problem">The reason why the file cannot be changed, or null.</param>
internal sealed record TextFix(string File, string From, IReadOnlyList<ChangedLine> Lines, byte[]? Content, string? Problem)
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>Looks at the bytes of a file.</summary>
    /// <param name="file">The path.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="named">The encoding that somebody named for files that do not tell their own, or null.</param>
    public static TextFix Of(string file, byte[] bytes, string? named)
    {
        if (FileEncoding.IsUtf8(bytes))
        {
            string text = Encoding.UTF8.GetString(bytes);
            return DoubleDecoding.Undo(text, out string read) is { } restored
                ? new TextFix(file, $"UTF-8 that a program read as {read}", Compare(text.Split('\n'), restored.Split('\n')), Encoding.UTF8.GetBytes(restored), null)
                : new TextFix(file, string.Empty, [], null, null);
        }

        if (FileEncoding.Of(bytes, named) is not { } encoding)
        {
            return new TextFix(file, string.Empty, [], null, "not UTF-8. Name the encoding of the file with --encoding, such as --encoding windows-1252");
        }

        try
        {
            string text = encoding.Encoding.GetString(bytes, encoding.MarkLength, bytes.Length - encoding.MarkLength);
            string[] after = text.Split('\n');

            // In an encoding of wide characters all bytes change and the words stay as they are.
            ChangedLine[] lines = encoding.Encoding.IsSingleByte || encoding.MarkLength == 0 && !encoding.Name.StartsWith("UTF-", StringComparison.Ordinal) ? Compare(Escaped(bytes), after) : [];
            return new TextFix(file, encoding.Name, lines, FileEncoding.Utf8.GetBytes(text), null);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or EncoderFallbackException)
        {
            return new TextFix(file, encoding.Name, [], null, $"no text in {encoding.Name}: name another encoding with --encoding");
        }
    }

    // Bytes that are not ASCII as \xE9.
    private static string[] Escaped(byte[] bytes)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (byte value in bytes)
        {
            if (value == LineEnd)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            else if (value < 0x80)
            {
                line.Append((char)value);
            }
            else
            {
                line.Append(CultureInfo.InvariantCulture, $"\\x{value:X2}");
            }
        }

        lines.Add(line.ToString());
        return [.. lines];
    }

    private static ChangedLine[] Compare(string[] before, string[] after) =>
    [
        .. before.Zip(after, static (old, changed) => (Old: old.TrimEnd('\r'), Changed: changed.TrimEnd('\r')))
            .Select(static (line, index) => new ChangedLine(index + 1, line.Old, line.Changed))
            .Where(static line => line.Before != line.After),
    ];
}

/// <summary>A line before and after.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Before">The line as it is.</param>
/// <param name="After">The line as it will be.</param>
internal sealed record ChangedLine(int Number, string Before, string After);
