using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Records.Mail;

/// <summary>Decodes text in which <c>=C3=A9</c> is a character, and <c>=</c> at the end of a line joins it with the next (RFC 2045).</summary>
internal static class QuotedPrintable
{
    private static readonly char[] s_signs = ['=', '>'];

    /// <summary>Decodes a range of a mail.</summary>
    /// <param name="source">The mail.</param>
    /// <param name="range">The text.</param>
    /// <param name="charset">The name of a known encoding.</param>
    /// <param name="plain">Takes the plain text.</param>
    public static void Decode(string source, TextRange range, string charset, PlainTextBuilder plain)
    {
        int start = range.Start;
        var bytes = new List<byte>();
        for (int at = Next(start); at >= 0; at = Next(start))
        {
            plain.Copy(new TextRange(start, at));
            if (source[at] == '>')
            {
                // The sign before "From" at the start of a line is left out.
                int quoted = QuotedFrom.Length(source, at, range);
                plain.Copy(new TextRange(at + (quoted > 0 ? 1 : 0), at + Math.Max(quoted, 1)));
                start = at + Math.Max(quoted, 1);
                continue;
            }

            start = ReadRun(source, at, range.End, bytes);
            if (start == at)
            {
                // A sign that encodes nothing is a sign.
                plain.Copy(new TextRange(at, at + 1));
                start = at + 1;
            }
            else if (bytes.Count > 0)
            {
                plain.Replace(MailCharset.Decode(charset, [.. bytes])!, new TextRange(at, start));
            }
        }

        plain.Copy(new TextRange(start, range.End));

        int Next(int from) => from < range.End ? source.IndexOfAny(s_signs, from, range.End - from) : -1;
    }

    /// <summary>Reads the byte that is written at a position as <c>=C3</c>.</summary>
    public static bool TryReadByte(string text, int at, out byte value)
    {
        int high = at + 2 < text.Length ? Digit(text[at + 1]) : -1;
        int low = high < 0 ? -1 : Digit(text[at + 2]);
        value = low < 0 ? (byte)0 : (byte)((high << 4) | low);
        return low >= 0;
    }

    // All bytes that follow each other, for a character has several of them; and joined line ends, which may be between two of them.
    private static int ReadRun(string source, int start, int end, List<byte> bytes)
    {
        bytes.Clear();
        int position = start;
        while (position < end && source[position] == '=')
        {
            if (position + 2 < end && TryReadByte(source, position, out byte value))
            {
                bytes.Add(value);
                position += 3;
                continue;
            }

            int next = position + 1;
            while (next < end && source[next] is ' ' or '\t')
            {
                next++;
            }

            if (next < end && source[next] is not ('\n' or '\r'))
            {
                return position;
            }

            position = next >= end ? end : next + (source[next] == '\r' && next + 1 < end && source[next + 1] == '\n' ? 2 : 1);
        }

        return position;
    }

    private static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
}
