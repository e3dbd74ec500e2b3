using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Reads the value of a field as a day.</summary>
internal static class FieldDay
{
    private const int Extended = 10;
    private const int Basic = 8;

    // Eight digits of an earlier century are a number sooner than a day.
    private const int FirstBasicYear = 1900;
    private const int LastBasicYear = 2099;

    /// <summary>
    /// Reads a timestamp as programs write it, with fractions and a zone, a date of ISO 8601 (<c>2024-05-17</c>, <c>20240517</c>), or a date as people write it.
    /// </summary>
    /// <remarks>The day is the day as written, whatever the zone.</remarks>
    /// <param name="value">The value, without white space around it.</param>
    /// <param name="day">Days since 0001-01-01.</param>
    public static bool TryRead(ReadOnlySpan<char> value, out int day)
    {
        if (value.Length > Extended && value[Extended] is 'T' or 't' or ' ' && IsoDate.TryParse(value.Slice(0, Extended), out day) && char.IsDigit(value.Slice(Extended + 1).TrimStart()[0]))
        {
            return true;
        }

        return IsoDate.TryParse(value, out day) || TryReadBasic(value, out day) || (value.Length > 0 && WrittenDate.TryReadLine(value, new TextRange(0, value.Length), out _, out day));
    }

    /// <summary>Reads eight digits as a day of the years 1900 to 2099: <c>20240517</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="day">Days since 0001-01-01.</param>
    public static bool TryReadBasic(ReadOnlySpan<char> value, out int day)
    {
        day = -1;
        int number = 0;
        foreach (char c in value)
        {
            if (c is < '0' or > '9' || value.Length != Basic)
            {
                return false;
            }

            number = (number * 10) + c - '0';
        }

        int year = number / 10_000;
        return year is >= FirstBasicYear and <= LastBasicYear && IsoDate.TryDay(year, number / 100 % 100, number % 100, out day);
    }
}
