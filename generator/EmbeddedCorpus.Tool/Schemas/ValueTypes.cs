using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Tool.Schemas;

/// <summary>Finds the narrowest type that all values of a field have.</summary>
internal static class ValueTypes
{
    // More values are rather names than kinds, and values that hardly repeat are rather texts.
    private const int MaxMembers = 12;
    private const int MinTextsPerMember = 3;
    private const int MaxMemberLength = 40;
    private const int DayLength = 10;

    /// <summary>The type of a field.</summary>
    public static FieldKind Of(FieldProfile field)
    {
        if (field.ListCount > 0 || field.Name == "tags")
        {
            return FieldKind.TextList;
        }

        if (field.Name is KnownFields.Title or KnownFields.Id || field.Values.Count == 0)
        {
            return FieldKind.Text;
        }

        return All(field, static utf8 => FieldText.TryBoolean(utf8, out _)) ? FieldKind.Boolean
            : All(field, static utf8 => IsWhole(utf8, int.MinValue, int.MaxValue)) ? FieldKind.Integer
            : All(field, static utf8 => IsWhole(utf8, long.MinValue, long.MaxValue)) ? FieldKind.LongInteger
            : All(field, IsNumber) ? FieldKind.Number
            : All(field, static utf8 => utf8.Length > DayLength && FieldTime.TryMoment(utf8, out _)) ? FieldKind.Moment
            : All(field, static utf8 => FieldTime.TryDay(utf8, out _)) ? FieldKind.Day
            : IsEnum(field) ? FieldKind.Enum
            : FieldKind.Text;
    }

    private static bool All(FieldProfile field, Func<byte[], bool> isOfType)
    {
        foreach (ProfileValue value in field.Values)
        {
            if (value.IsCut || !isOfType(Encoding.UTF8.GetBytes(value.Text)))
            {
                return false;
            }
        }

        return true;
    }

    // A number that is written in another way, such as 007 or 1.10, is rather a code or a version.
    private static bool IsWhole(byte[] utf8, long min, long max) =>
        FieldText.TryInteger(utf8, min, max, out long number) && IsWritten(utf8, number.ToString(CultureInfo.InvariantCulture));

    private static bool IsNumber(byte[] utf8) =>
        FieldText.TryDouble(utf8, out double number) && IsWritten(utf8, number.ToString("R", CultureInfo.InvariantCulture));

    private static bool IsWritten(byte[] utf8, string number) => utf8.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(number));

    // Words that stand again and again. Each text has one of them, so their number is that of the texts.
    private static bool IsEnum(FieldProfile field)
    {
        if (field.Values.Count is < 2 or > MaxMembers || field.Count < field.Values.Count * MinTextsPerMember || field.Name is KnownFields.Author or KnownFields.Speaker or "description")
        {
            return false;
        }

        foreach (ProfileValue value in field.Values)
        {
            if (value.IsCut || value.Text.Length is 0 or > MaxMemberLength || !value.Text.All(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '&' or '\'' or '.' or '’') || !char.IsLetter(value.Text[0]))
            {
                return false;
            }
        }

        return true;
    }
}
