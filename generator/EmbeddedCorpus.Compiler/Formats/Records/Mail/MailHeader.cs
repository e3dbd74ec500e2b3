using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records.Mail;

/// <summary>The fields above a mail or one of its parts.</summary>
/// <param name="Fields">The fields, in order.</param>
/// <param name="TextStart">The position after the blank line.</param>
internal sealed record MailHeader(IReadOnlyList<MailField> Fields, int TextStart)
{
    /// <summary>Reads the fields at a position, to a blank line or a line that is no field.</summary>
    /// <param name="source">The mail.</param>
    /// <param name="range">The lines of the mail or of the part.</param>
    public static MailHeader Read(string source, TextRange range)
    {
        var fields = new List<MailField>();
        var reader = new LineReader(source.AsSpan(0, range.End), range.Start);
        int textStart = range.Start;
        while (reader.TryRead(out TextRange line))
        {
            if (LineReader.Trim(source.AsSpan(), line).IsEmpty)
            {
                return new MailHeader(fields, reader.Position);
            }

            if (source[line.Start] is ' ' or '\t' && fields.Count > 0)
            {
                MailField last = fields[fields.Count - 1];
                fields[fields.Count - 1] = last with { Value = last.Value with { End = LineReader.Trim(source.AsSpan(), line).End } };
            }
            else if (MboxSplitter.IsField(source, line.Start))
            {
                int colon = source.IndexOf(':', line.Start);
                TextRange value = LineReader.Trim(source.AsSpan(), new TextRange(colon + 1, line.End));
                fields.Add(new MailField(new TextRange(line.Start, colon), value.IsEmpty ? new TextRange(colon + 1, colon + 1) : value));
            }
            else
            {
                return new MailHeader(fields, textStart);
            }

            textStart = reader.Position;
        }

        return new MailHeader(fields, range.End);
    }

    /// <summary>The value of a field in one line, with decoded words. It is empty if there is no such field.</summary>
    public string Find(string source, string name)
    {
        foreach (MailField field in Fields)
        {
            if (field.Name.In(source).Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return field.Text(source);
            }
        }

        return string.Empty;
    }
}

/// <summary>One field of a mail.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, which may go on in indented lines.</param>
internal readonly record struct MailField(TextRange Name, TextRange Value)
{
    private static readonly char[] s_breaks = ['\n', '\r'];

    /// <summary>The value in one line, with decoded words.</summary>
    public string Text(string source)
    {
        string written = Value.In(source).ToString();
        if (written.IndexOfAny(s_breaks) >= 0)
        {
            string[] lines = written.Split(s_breaks, StringSplitOptions.RemoveEmptyEntries);
            written = string.Join(" ", lines.Select(static line => line.Trim()).Where(static line => line.Length > 0));
        }

        return EncodedWords.Decode(written);
    }
}
