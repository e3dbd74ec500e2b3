using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Format;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Reads the value of a field as the runtime does, to check it or to write it as C#.</summary>
internal static class ViewValue
{
    /// <summary>Whether a value is one of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The value.</param>
    /// <param name="code">The value as C#.</param>
    public static bool TryRead(ViewType type, string text, out string code)
    {
        code = string.Empty;
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.GetBytes(text);
        switch (type.Kind)
        {
            case ViewKind.Boolean:
                return Is(FieldText.TryBoolean(utf8, out bool boolean), boolean ? "true" : "false", ref code);
            case ViewKind.UInt64:
                return Is(FieldText.TryUnsigned(utf8, out ulong unsigned), unsigned.ToString(CultureInfo.InvariantCulture), ref code);
            case ViewKind.Double:
                return Is(FieldText.TryDouble(utf8, out double number), number.ToString("R", CultureInfo.InvariantCulture) + "D", ref code);
            case ViewKind.Decimal:
                return Is(FieldText.TryDecimal(utf8, out decimal money), money.ToString(CultureInfo.InvariantCulture) + "M", ref code);
            case ViewKind.Day:
                return Is(FieldTime.TryDay(utf8, out int day), $"global::System.DateOnly.FromDayNumber({day.ToString(CultureInfo.InvariantCulture)})", ref code);
            case ViewKind.Moment:
                return Is(FieldTime.TryMoment(utf8, out DateTimeOffset moment), Moment(moment), ref code);
            case ViewKind.Enum:
                return Is(Member(type, utf8) is { } member, Member(type, utf8)?.Code ?? string.Empty, ref code);
            case ViewKind.Text or ViewKind.TextList or ViewKind.Article or ViewKind.Articles or ViewKind.Speaker or ViewKind.Speakers:
                return true;
            default:
                (long min, long max) = Range(type.Kind);
                return Is(FieldText.TryInteger(utf8, min, max, out long integer), integer.ToString(CultureInfo.InvariantCulture), ref code);
        }
    }

    /// <summary>What a value of a type looks like.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">A value that is none of the type.</param>
    public static string Hint(ViewType type, string text)
    {
        switch (type.Kind)
        {
            case ViewKind.Boolean:
                return "write true or false";
            case ViewKind.Double or ViewKind.Decimal:
                return "write a number with a point, such as 1.5";
            case ViewKind.Day:
                return "write a day as yyyy-MM-dd";
            case ViewKind.Moment:
                return "write a time with an offset, such as 2024-05-17T10:00:00+02:00";
            case ViewKind.Enum:
                return NameDistance.Nearest(text, type.Members.Select(static member => member.Text)) is { } near ? $"did you mean '{near}'?" : "write one of " + List(type);
            default:
                (long min, long max) = Range(type.Kind);
                return $"write a whole number from {min.ToString(CultureInfo.InvariantCulture)} to {(type.Kind == ViewKind.UInt64 ? ulong.MaxValue.ToString(CultureInfo.InvariantCulture) : max.ToString(CultureInfo.InvariantCulture))}";
        }
    }

    /// <summary>Reads a value that is a number in code: the value itself, the bits of a double, the number of a day, or the number of the member of an enum.</summary>
    public static bool TryNumber(ViewType type, string text, out long number)
    {
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.GetBytes(text);
        bool isRead;
        switch (type.Kind)
        {
            case ViewKind.Boolean:
                isRead = FieldText.TryBoolean(utf8, out bool boolean);
                number = boolean ? 1 : 0;
                return isRead;
            case ViewKind.UInt64:
                isRead = FieldText.TryUnsigned(utf8, out ulong unsigned);
                number = unchecked((long)unsigned);
                return isRead;
            case ViewKind.Double:
                isRead = FieldText.TryDouble(utf8, out double real);
                number = BitConverter.DoubleToInt64Bits(real);
                return isRead;
            case ViewKind.Day:
                isRead = FieldTime.TryDay(utf8, out int day);
                number = day;
                return isRead;
            case ViewKind.Enum:
                ViewEnumMember? member = Member(type, utf8);
                number = member?.Number ?? 0;
                return member is not null;
            default:
                (long min, long max) = Range(type.Kind);
                return FieldText.TryInteger(utf8, min, max, out number);
        }
    }

    private static string List(ViewType type)
    {
        const int Most = 10;
        string names = string.Join(", ", type.Members.Take(Most).Select(static member => member.Text));
        return type.Members.Count > Most ? names + ", …" : names;
    }

    private static ViewEnumMember? Member(ViewType type, ReadOnlySpan<byte> utf8)
    {
        foreach (ViewEnumMember member in type.Members)
        {
            ReadOnlySpan<byte> name = Encoding.UTF8.GetBytes(member.Text);
            if (member.IsExact ? utf8.SequenceEqual(name) : FieldText.IsName(utf8, name))
            {
                return member;
            }
        }

        return null;
    }

    private static string Moment(DateTimeOffset moment) =>
        $"new global::System.DateTimeOffset({moment.Ticks.ToString(CultureInfo.InvariantCulture)}L, new global::System.TimeSpan({moment.Offset.Ticks.ToString(CultureInfo.InvariantCulture)}L))";

    private static (long Min, long Max) Range(ViewKind kind) => kind switch
    {
        ViewKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        ViewKind.Byte => (byte.MinValue, byte.MaxValue),
        ViewKind.Int16 => (short.MinValue, short.MaxValue),
        ViewKind.UInt16 => (ushort.MinValue, ushort.MaxValue),
        ViewKind.Int32 => (int.MinValue, int.MaxValue),
        ViewKind.UInt32 => (uint.MinValue, uint.MaxValue),
        ViewKind.UInt64 => (0, long.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };

    private static bool Is(bool isRead, string value, ref string code)
    {
        code = isRead ? value : string.Empty;
        return isRead;
    }
}
