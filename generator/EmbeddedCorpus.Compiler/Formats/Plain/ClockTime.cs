using EmbeddedCorpus.Compiler.Languages;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Passes over a time of day and its zone: <c>07:15:00Z</c>, <c>07:15 +02:00</c>, <c>7:15 p.m. EDT</c>.</summary>
internal static class ClockTime
{
    private const int MaxZoneName = 40;

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it starts.</param>
    /// <param name="limit">Where the line ends.</param>
    /// <param name="end">Where the time ends.</param>
    /// <returns>Whether a time of a day starts there.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int position, int limit, out int end)
    {
        var reader = new HeaderScanner(text, position, limit);
        end = position;
        if (reader.ReadNumber(2, out int hour) == 0 || !reader.Skip(':') || reader.ReadNumber(2, out int minute) != 2)
        {
            return false;
        }

        int second = 0;
        if (reader.Skip(':'))
        {
            if (reader.ReadNumber(2, out second) != 2)
            {
                return false;
            }

            if (reader.Next is '.' or ',')
            {
                int point = reader.Position++;
                reader.Position = reader.ReadNumber(9, out _) == 0 ? point : reader.Position;
            }
        }

        // 24:00 is the end of a day, and 60 a leap second.
        if (hour > 24 || minute > 59 || second > 60 || char.IsDigit(reader.Next))
        {
            return false;
        }

        SkipHalfOfDay(ref reader);
        SkipZone(ref reader);
        end = reader.Position;
        return reader.IsAtEnd || !char.IsLetterOrDigit(reader.Next);
    }

    private static void SkipHalfOfDay(ref HeaderScanner reader)
    {
        int start = reader.Position;
        reader.SkipSpace();
        bool isHalf = reader.Next is 'a' or 'p' or 'A' or 'P';
        reader.Position += isHalf ? 1 : 0;
        reader.Skip('.');
        isHalf = isHalf && reader.Next is 'm' or 'M';
        reader.Position += isHalf ? 1 : 0;
        reader.Skip('.');
        reader.Position = isHalf && !char.IsLetterOrDigit(reader.Next) ? reader.Position : start;
    }

    private static void SkipZone(ref HeaderScanner reader)
    {
        int start = reader.Position;
        reader.SkipSpace();
        int word = reader.Position;
        if (HeaderWords.IsZone(reader.ReadWord()))
        {
            start = reader.Position;
        }
        else
        {
            reader.Position = word;
        }

        if (reader.Next is '+' or '-' or '−')
        {
            reader.Position++;
            int digits = reader.ReadNumber(4, out _);
            bool isOffset = digits is 4 or 2 or 1 && (digits == 4 || !reader.Skip(':') || reader.ReadNumber(2, out _) == 2);
            start = isOffset ? reader.Position : start;
        }

        reader.Position = start;
        if (reader.Skip('['))
        {
            while (reader.Position - start < MaxZoneName && (char.IsLetter(reader.Next) || reader.Next is '/' or '_' or '-'))
            {
                reader.Position++;
            }

            reader.Position = reader.Skip(']') ? reader.Position : start;
        }
    }
}
