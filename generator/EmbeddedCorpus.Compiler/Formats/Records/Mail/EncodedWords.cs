using System.Text;

namespace EmbeddedCorpus.Compiler.Formats.Records.Mail;

/// <summary>Decodes the words of a field that are not ASCII (RFC 2047), such as <c>=?utf-8?Q?K=C3=A4se?=</c>.</summary>
internal static class EncodedWords
{
    private const string Opening = "=?";
    private const string Closing = "?=";

    private const int MaxWord = 1_000;
    private const int MaxCharset = 80;

    /// <summary>The value with all words decoded. A word that cannot be decoded stays as it is.</summary>
    public static string Decode(string value)
    {
        if (value.IndexOf(Opening, StringComparison.Ordinal) < 0)
        {
            return value;
        }

        // Programs cut a long word between the bytes of a character, so words of one encoding that follow each other are decoded as one.
        var text = new StringBuilder(value.Length);
        var bytes = new List<byte>();
        string charset = string.Empty;
        int position = 0;
        for (int at = Next(0); at >= 0; at = Next(position))
        {
            string between = value.Substring(position, at - position);
            if (TryRead(value, at, out byte[] word, out string wordCharset, out int end))
            {
                // White space between two words is not a part of the text.
                bool goesOn = bytes.Count > 0 && between.Trim().Length == 0;
                if (!goesOn || wordCharset != charset)
                {
                    Flush();
                    text.Append(goesOn ? string.Empty : between);
                }

                bytes.AddRange(word);
                charset = wordCharset;
                position = end;
            }
            else
            {
                Flush();
                text.Append(between).Append(Opening);
                position = at + Opening.Length;
            }
        }

        Flush();
        return text.Append(value, position, value.Length - position).ToString();

        int Next(int from) => from < value.Length ? value.IndexOf(Opening, from, StringComparison.Ordinal) : -1;

        void Flush()
        {
            text.Append(bytes.Count == 0 ? string.Empty : Visible(MailCharset.Decode(charset, [.. bytes])!));
            bytes.Clear();
        }
    }

    private static bool TryRead(string value, int start, out byte[] word, out string charset, out int end)
    {
        word = [];
        charset = string.Empty;
        end = start;
        int charsetEnd = Find("?", start + Opening.Length, MaxCharset);
        if (charsetEnd < 0 || charsetEnd + 2 >= value.Length || value[charsetEnd + 2] != '?')
        {
            return false;
        }

        int content = charsetEnd + 3;
        int close = Find(Closing, content, MaxWord);
        charset = value.Substring(start + Opening.Length, charsetEnd - start - Opening.Length).Split('*')[0];
        if (close < 0 || !MailCharset.IsKnown(charset))
        {
            return false;
        }

        string written = value.Substring(content, close - content);
        byte[]? bytes = value[charsetEnd + 1] switch
        {
            'B' or 'b' => FromBase64(written),
            'Q' or 'q' => FromQuoted(written),
            _ => null,
        };
        word = bytes ?? [];
        end = close + Closing.Length;
        return bytes is not null;

        int Find(string sign, int from, int length) =>
            from < value.Length ? value.IndexOf(sign, from, Math.Min(value.Length - from, length), StringComparison.Ordinal) : -1;
    }

    // A line end in a word would make two lines of a field.
    private static string Visible(string text) => text.Replace('\r', ' ').Replace('\n', ' ');

    private static byte[]? FromBase64(string content)
    {
        try
        {
            return Convert.FromBase64String(content.TrimEnd('=').PadRight((content.TrimEnd('=').Length + 3) / 4 * 4, '='));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static byte[]? FromQuoted(string content)
    {
        var bytes = new List<byte>(content.Length);
        for (int index = 0; index < content.Length; index++)
        {
            char c = content[index];
            if (c == '=')
            {
                if (!QuotedPrintable.TryReadByte(content, index, out byte value))
                {
                    return null;
                }

                bytes.Add(value);
                index += 2;
            }
            else if (c > '\u007F')
            {
                return null;
            }
            else
            {
                bytes.Add(c == '_' ? (byte)' ' : (byte)c);
            }
        }

        return [.. bytes];
    }
}
