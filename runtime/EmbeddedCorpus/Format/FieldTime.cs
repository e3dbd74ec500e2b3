#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>Reads the values of fields as days and as points in time (ISO 8601). The culture and the zone of the machine do not matter.</summary>
internal static class FieldTime
{
    private const int DateLength = 10;
    private const int MaxOffset = 14 * 60;

    /// <summary>Reads a day as it is written. A time and a zone after the day do not change it.</summary>
    /// <param name="text">The value.</param>
    /// <param name="day">The number of the day, as of <c>DateOnly.DayNumber</c>.</param>
    public static bool TryDay(ReadOnlySpan<byte> text, out int day) =>
        TryDate(ref text, out day) && (text.IsEmpty || (TryTime(ref text, out _) && (text.IsEmpty || TryOffset(text, out _))));

    /// <summary>Reads a time with an offset or <c>Z</c>.</summary>
    public static bool TryMoment(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        if (!TryDate(ref text, out int day) || !TryTime(ref text, out long ticks) || !TryOffset(text, out int offset))
        {
            return false;
        }

        long local = (day * TimeSpan.TicksPerDay) + ticks;
        long universal = local - (offset * TimeSpan.TicksPerMinute);
        if (universal < 0 || universal > DateTimeOffset.MaxValue.UtcTicks)
        {
            return false;
        }

        moment = new DateTimeOffset(local, TimeSpan.FromTicks(offset * TimeSpan.TicksPerMinute));
        return true;
    }

    private static bool TryDate(ref ReadOnlySpan<byte> text, out int day)
    {
        day = -1;
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-'
            || !TryNumber(text.Slice(0, 4), out int year) || !TryNumber(text.Slice(5, 2), out int month) || !TryNumber(text.Slice(8, 2), out int date)
            || !Calendar.TryDay(year, month, date, out day))
        {
            return false;
        }

        text = text.Slice(DateLength);
        return true;
    }

    // T or a space, then HH:mm, HH:mm:ss or HH:mm:ss.fffffff. Digits below 100 nanoseconds are read and left out.
    private static bool TryTime(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 6 || text[0] is not ((byte)'T' or (byte)'t' or (byte)' ') || text[3] != ':'
            || !TryNumber(text.Slice(1, 2), out int hour) || !TryNumber(text.Slice(4, 2), out int minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        text = text.Slice(6);
        if (text.IsEmpty || text[0] != ':')
        {
            return true;
        }

        if (text.Length < 3 || !TryNumber(text.Slice(1, 2), out int second) || second > 59)
        {
            return false;
        }

        ticks += second * TimeSpan.TicksPerSecond;
        text = text.Slice(3);
        return text.IsEmpty || text[0] != '.' || TryFraction(ref text, ref ticks);
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> text, ref long ticks)
    {
        int length = 1;
        for (long unit = TimeSpan.TicksPerSecond / 10; length < text.Length && text[length] is >= (byte)'0' and <= (byte)'9'; length++, unit /= 10)
        {
            ticks += (text[length] - '0') * unit;
        }

        text = text.Slice(length);
        return length > 1;
    }

    // Z, or +hh:mm, +hhmm, +hh or +h, after spaces.
    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        while (text.Length > 0 && text[0] == ' ')
        {
            text = text.Slice(1);
        }

        if (text.Length < 2)
        {
            return text.Length == 1 && text[0] is (byte)'Z' or (byte)'z';
        }

        int sign = text[0] == '+' ? 1 : text[0] == '-' ? -1 : 0;
        text = text.Slice(1);
        int colon = text.IndexOf((byte)':');
        ReadOnlySpan<byte> hours = colon >= 0 ? text.Slice(0, colon) : text.Length == 4 ? text.Slice(0, 2) : text;
        ReadOnlySpan<byte> rest = text.Slice(hours.Length + (colon >= 0 ? 1 : 0));
        if (sign == 0 || hours.Length is < 1 or > 2 || !TryNumber(hours, out int hour) || (colon >= 0 && rest.Length != 2) || !TryNumber(rest, out int minute) || minute > 59)
        {
            return false;
        }

        minutes = sign * ((hour * 60) + minute);
        return Math.Abs(minutes) <= MaxOffset;
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
