using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Generator.Views;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the properties that are looked up among the values of their field.</summary>
/// <remarks>
/// A table is a span of bytes, which is static data. A span of wider numbers would be a call of <c>RuntimeHelpers.CreateSpan</c>, which allocates 72 bytes
/// for each call until the runtime optimises the method.
/// </remarks>
internal static class ViewTableEmitter
{
    private const string Values = "global::EmbeddedCorpus.CompilerServices.FieldValues";

    /// <summary>Whether a property is looked up.</summary>
    public static bool HasTable(EmittedView view, int index) =>
        view.Tables.Count > 0 && view.Tables[index].Numbers.Count > 0 && view.Properties[index].OtherAccessors.Length == 0;

    /// <summary>Writes the body of the accessor. A number that is none of the table, such as that of a list, is left to the text.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="view">The view.</param>
    /// <param name="index">The index of the property.</param>
    /// <param name="missing">The value of an article without the field.</param>
    /// <param name="read">The expression that reads the text.</param>
    public static void Write(CodeWriter code, EmittedView view, int index, string missing, string read)
    {
        ViewTable table = view.Tables[index];
        int width = WidthOf(table.Numbers);
        string at = $"number - {Number(table.First)}";
        string found = width == sizeof(byte) ? $"values[{at}]" : $"{Values}.{(width == sizeof(int) ? "Int32" : "Int64")}(values, {at})";
        code.Line($"global::System.ReadOnlySpan<byte> values = [{Bytes(table.Numbers, width)}];");
        code.Line($"int number = {Values}.NumberOf(_article, {Number(view.Keys[index])});");
        code.Line($"return (uint)({at}) < {Number(table.Numbers.Count)}u ? {Typed(view.Properties[index].Type, found)} : number == 0 ? {missing} : {read};");
    }

    private static string Typed(ViewType type, string found) => type.Kind switch
    {
        ViewKind.Boolean => $"{found} != 0",
        ViewKind.Day => $"global::System.DateOnly.FromDayNumber({found})",
        ViewKind.Double => $"global::System.BitConverter.Int64BitsToDouble({found})",
        _ => $"unchecked(({type.Code}){found})",
    };

    private static int WidthOf(EquatableArray<long> numbers)
    {
        long min = 0;
        long max = 0;
        foreach (long number in numbers)
        {
            min = Math.Min(min, number);
            max = Math.Max(max, number);
        }

        return min >= 0 && max <= byte.MaxValue ? sizeof(byte) : min >= int.MinValue && max <= int.MaxValue ? sizeof(int) : sizeof(long);
    }

    // The least significant byte first.
    private static string Bytes(EquatableArray<long> numbers, int width)
    {
        var bytes = new StringBuilder(numbers.Count * width * 4);
        foreach (long number in numbers)
        {
            for (int index = 0; index < width; index++)
            {
                bytes.Append(bytes.Length == 0 ? string.Empty : ", ").Append(Number((byte)(number >> (8 * index))));
            }
        }

        return bytes.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
