using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records.Mail;

/// <summary>The part of a mail that is its text.</summary>
/// <param name="Range">The characters of the part.</param>
/// <param name="Encoding">The transfer encoding, in lower case.</param>
/// <param name="Charset">The name of the encoding of the characters.</param>
internal sealed record MailBody(TextRange Range, string Encoding, string Charset)
{
    private const int MaxDepth = 10;
    private const int MaxParts = 1_000;

    /// <summary>Finds the text: the mail itself, or the first part that is plain text.</summary>
    /// <param name="source">The mail.</param>
    /// <param name="header">The fields above the part.</param>
    /// <param name="end">The end of the part.</param>
    /// <param name="found">The type of the mail, for a message.</param>
    /// <returns>The text, or null for a mail without plain text.</returns>
    public static MailBody? Find(string source, MailHeader header, int end, out string found) => Find(source, header, end, 0, out found);

    private static MailBody? Find(string source, MailHeader header, int end, int depth, out string found)
    {
        string type = header.Find(source, "Content-Type");
        int length = type.IndexOf(';');
        string name = (length < 0 ? type : type.Substring(0, length)).Trim().ToLowerInvariant();
        found = name;
        if (name.StartsWith("multipart/", StringComparison.Ordinal) && depth < MaxDepth && Parameter(type, "boundary") is { Length: > 0 } boundary)
        {
            foreach (TextRange part in Parts(source, new TextRange(header.TextStart, end), "--" + boundary))
            {
                if (Find(source, MailHeader.Read(source, part), part.End, depth + 1, out string inner) is { } text)
                {
                    return text;
                }

                found = inner.Length > 0 ? inner : found;
            }

            return null;
        }

        // Mails from before the types have "text", and others none.
        return name is "" or "text" or "text/plain"
            ? new MailBody(new TextRange(header.TextStart, end), header.Find(source, "Content-Transfer-Encoding").Trim().ToLowerInvariant(), Parameter(type, "charset"))
            : null;
    }

    // Each part ends before the line end that the next boundary follows.
    private static List<TextRange> Parts(string source, TextRange range, string boundary)
    {
        var parts = new List<TextRange>();
        var reader = new LineReader(source.AsSpan(0, range.End), range.Start);
        int start = -1;
        while (parts.Count < MaxParts && reader.TryRead(out TextRange line))
        {
            if (line.Length < boundary.Length || string.CompareOrdinal(source, line.Start, boundary, 0, boundary.Length) != 0)
            {
                continue;
            }

            if (start >= 0)
            {
                parts.Add(new TextRange(start, line.Start));
            }

            bool isLast = line.Length >= boundary.Length + 2 && source[line.Start + boundary.Length] == '-' && source[line.Start + boundary.Length + 1] == '-';
            start = isLast ? range.End : reader.Position;
            if (isLast)
            {
                break;
            }
        }

        if (start >= 0 && start < range.End)
        {
            parts.Add(new TextRange(start, range.End));
        }

        return parts;
    }

    private static string Parameter(string type, string name)
    {
        foreach (string part in type.Split(';'))
        {
            int equals = part.IndexOf('=');
            if (equals > 0 && string.Equals(part.Substring(0, equals).Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                return part.Substring(equals + 1).Trim().Trim('"');
            }
        }

        return string.Empty;
    }
}
