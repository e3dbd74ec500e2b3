using System.Text;
using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Tool.Fixing;

/// <summary>Undoes what a program did that read UTF-8 in another encoding and saved the result.</summary>
internal static class DoubleDecoding
{
    // Some programs do it twice.
    private const int MaxRounds = 3;
    private const int MaxBytes = 4;

    /// <summary>Restores the characters of a text that was decoded wrongly.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">The name of the other encoding.</param>
    /// <returns>The text, or null if it has no sign of this damage.</returns>
    public static string? Undo(string text, out string encoding)
    {
        encoding = string.Empty;
        string restored = text;
        for (int round = 0; round < MaxRounds && (TraitReader.Read(restored) & TextTraits.Mojibake) != 0; round++)
        {
            string name = Mojibake.EncodingOf(restored, TraitReader.Find(restored, TextTraits.Mojibake).Start);
            if (TextEncodings.Find(name) is not { } other || Undo(restored, other) is not { } next || next == restored)
            {
                break;
            }

            encoding = name;
            restored = next;
        }

        return restored == text ? null : restored;
    }

    // Each run of other characters than ASCII for itself: words that a person added later are whole already.
    private static string Undo(string text, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        var restored = new StringBuilder(text.Length);
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            bool isAscii = char.IsAscii(text[start]);
            while (end < text.Length && char.IsAscii(text[end]) == isAscii)
            {
                end++;
            }

            ReadOnlySpan<char> run = text.AsSpan(start, end - start);
            restored.Append(isAscii || Undo(run, strict) is not { } undone ? run : undone);
            start = end;
        }

        return restored.ToString();
    }

    private static string? Undo(ReadOnlySpan<char> run, Encoding encoding)
    {
        byte[] bytes = new byte[run.Length * MaxBytes];
        int length = 0;
        try
        {
            for (int index = 0; index < run.Length; index++)
            {
                // Programs that read Windows-1252 keep the five bytes that it does not define as controls.
                length += run[index] is >= '\u0080' and <= '\u009F' ? Put(bytes, length, (byte)run[index]) : encoding.GetBytes(run.Slice(index, 1), bytes.AsSpan(length));
            }

            return FileEncoding.Utf8.GetString(bytes, 0, length);
        }
        catch (Exception exception) when (exception is EncoderFallbackException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static int Put(byte[] bytes, int at, byte value)
    {
        bytes[at] = value;
        return 1;
    }
}
