using System.Globalization;
using System.Text;
using EmbeddedCorpus.Compiler.Corpus;
using EmbeddedCorpus.Compiler.Corpus.Fields;
using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Manifest;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Profiles;

/// <summary>A short profile of the fields of a corpus, which its assembly carries for article views in other projects.</summary>
/// <remarks>
/// A field with many values has only a value for each type that not all values have. So the ordinary check of a type finds out whether all values fit, and the
/// length does not depend on the number of values.
/// </remarks>
internal static class FieldSummary
{
    /// <summary>The maximum number of values that a summary has all of.</summary>
    public const int MaxValues = 64;

    private const char Whole = '=';
    private const char Item = '*';
    private const char Start = '~';

    private delegate bool Shape(ReadOnlySpan<byte> text);

    // A type of a property for each, and the form of an integer that an index needs.
    private static readonly Shape[] s_shapes =
    [
        static text => FieldText.TryBoolean(text, out _),
        static text => FieldText.TryInteger(text, sbyte.MinValue, sbyte.MaxValue, out _),
        static text => FieldText.TryInteger(text, byte.MinValue, byte.MaxValue, out _),
        static text => FieldText.TryInteger(text, short.MinValue, short.MaxValue, out _),
        static text => FieldText.TryInteger(text, ushort.MinValue, ushort.MaxValue, out _),
        static text => FieldText.TryInteger(text, int.MinValue, int.MaxValue, out _),
        static text => FieldText.TryInteger(text, uint.MinValue, uint.MaxValue, out _),
        static text => FieldText.TryInteger(text, long.MinValue, long.MaxValue, out _),
        static text => FieldText.TryUnsigned(text, out _),
        static text => FieldText.TryDouble(text, out _),
        static text => FieldText.TryDecimal(text, out _),
        static text => FieldTime.TryDay(text, out _),
        static text => FieldTime.TryMoment(text, out _),
        static text => !FieldText.TryInteger(text, long.MinValue, long.MaxValue, out long number) || text.SequenceEqual(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))),
    ];

    /// <summary>The lines of a corpus: the number of articles without a title, and a line for each field in the order of the keys.</summary>
    public static EquatableArray<string> Write(CorpusModel corpus)
    {
        IReadOnlyList<FieldColumn> columns = corpus.Columns.Columns;
        string[] lines = new string[columns.Count + 1];
        lines[0] = ProfileBuilder.Untitled(corpus.Articles).Count.ToString(CultureInfo.InvariantCulture);
        for (int key = 0; key < columns.Count; key++)
        {
            lines[key + 1] = Write(columns[key], corpus.Articles.Count);
        }

        return new(lines);
    }

    /// <summary>Reads the lines of a corpus.</summary>
    /// <param name="corpus">The name of the profile.</param>
    /// <param name="lines">What <see cref="Write(CorpusModel)"/> wrote.</param>
    /// <returns>The profile; null for lines of another version.</returns>
    public static CorpusProfile? Read(string corpus, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out int untitled))
        {
            return null;
        }

        var fields = new FieldProfile[lines.Count - 1];
        for (int key = 0; key < fields.Length; key++)
        {
            if (Read(lines[key + 1]) is not { } field)
            {
                return null;
            }

            fields[key] = field;
        }

        return new CorpusProfile(corpus, new(fields), [], []) { IsSummary = true, UntitledCount = untitled, FirstUntitled = Places(untitled) };
    }

    private static string Write(FieldColumn column, int articles)
    {
        int lists = 0;
        foreach (ColumnCell cell in column.Cells)
        {
            lists += cell.Items is null ? 0 : 1;
        }

        bool isComplete = column.Values.Count <= MaxValues;
        StringBuilder line = new StringBuilder().AppendField(column.Name);
        foreach (int number in (ReadOnlySpan<int>)[column.Cells.Count, articles - column.Cells.Count, lists, isComplete ? 1 : 0])
        {
            line.Append('\t').Append(number.ToString(CultureInfo.InvariantCulture));
        }

        foreach (ColumnValue value in isComplete ? column.Values : Exceptions(column.Values))
        {
            char form = value.First.Item != ColumnPlace.Whole ? Item : value.Text.Length > ProfileValue.MaxText ? Start : Whole;
            line.AppendField(form + (value.Text.Length > ProfileValue.MaxText ? ProfileBuilder.Cut(value.Text) : value.Text));
        }

        return line.ToString(1, line.Length - 1);
    }

    // An empty value is a missing one. An item of a list has no type.
    private static List<ColumnValue> Exceptions(IReadOnlyList<ColumnValue> values)
    {
        var exceptions = new List<ColumnValue>();
        var left = new List<Shape>(s_shapes);
        bool hasEmpty = false;
        foreach (ColumnValue value in values)
        {
            if (value.Text.Length == 0)
            {
                if (!hasEmpty)
                {
                    exceptions.Add(value);
                }

                hasEmpty = true;
            }
            else if (left.Count > 0 && value.First.Item == ColumnPlace.Whole)
            {
                byte[] utf8 = value.Text.Length > ProfileValue.MaxText ? [] : Encoding.UTF8.GetBytes(value.Text);
                if (left.RemoveAll(shape => !shape(utf8)) > 0)
                {
                    exceptions.Add(value);
                }
            }
        }

        return exceptions;
    }

    private static FieldProfile? Read(string line)
    {
        var reader = new FieldReader(line.AsSpan());
        string name = reader.Text();
        int count = reader.Number();
        int missing = reader.Number();
        int lists = reader.Number();
        bool isIncomplete = reader.Number() == 0;
        bool isRead = reader.IsValid;
        var values = new List<ProfileValue>();
        while (isRead && !reader.IsAtEnd)
        {
            string value = reader.Text();
            isRead = value.Length > 0;
            if (isRead)
            {
                values.Add(new ProfileValue(value.Substring(1), value[0] == Item, 1, SourcePlace.None, value[0] == Start));
            }
        }

        return isRead
            ? new FieldProfile(name, count, missing, Places(missing), new([.. values])) { ListCount = lists, FirstList = lists > 0 ? SourcePlace.None : null, IsIncomplete = isIncomplete }
            : null;
    }

    private static EquatableArray<SourcePlace> Places(int count) => count > 0 ? [SourcePlace.None] : [];
}
