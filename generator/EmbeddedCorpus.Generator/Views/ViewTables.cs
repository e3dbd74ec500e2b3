using EmbeddedCorpus.Compiler.Corpus.Fields;
using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>Turns the values of a field into numbers, so that a property looks one up and reads no text.</summary>
/// <remarks>Code and image are of one build: a corpus opens only if the hash of its texts is the one in the code.</remarks>
internal static class ViewTables
{
    /// <summary>The maximum number of distinct values in a table.</summary>
    public const int MaxValues = 4096;

    /// <summary>The table of each property of a view.</summary>
    public static EquatableArray<ViewTable> Of(ViewModel view, EquatableArray<int> keys, CorpusProfile? profile)
    {
        var tables = new ViewTable[keys.Count];
        for (int index = 0; index < tables.Length; index++)
        {
            tables[index] = keys[index] < 0 || !CanHaveTable(view.Properties[index]) ? ViewTable.None : Of(view.Properties[index].Type, profile!.Fields[keys[index]]);
        }

        return new(tables);
    }

    // The image holds the day of the field date with the article.
    private static bool CanHaveTable(ViewProperty property) => property.Type.Kind switch
    {
        ViewKind.Day => ViewFields.NameOf(property) != KnownFields.Date,
        ViewKind.None or ViewKind.Decimal or ViewKind.Moment or ViewKind.Text or ViewKind.TextList => false,
        _ => !property.Type.IsReference,
    };

    private static ViewTable Of(ViewType type, FieldProfile field)
    {
        if (field.Values.Count is 0 or > MaxValues)
        {
            return ViewTable.None;
        }

        // A relative path is a value for each folder here, and one in the image.
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (ProfileValue value in field.Values)
        {
            if (value.IsCut)
            {
                return ViewTable.None;
            }

            distinct.Add(value.Text);
        }

        string[] texts = [.. distinct];

        // The image numbers the distinct values in the order of their bytes. An empty value, which is a missing one, comes first.
        Array.Sort(texts, Utf8Order.Compare);
        int empty = texts[0].Length == 0 ? 1 : 0;
        long[] numbers = new long[texts.Length - empty];
        for (int index = 0; index < numbers.Length; index++)
        {
            if (!ViewValue.TryNumber(type, texts[index + empty], out numbers[index]))
            {
                return ViewTable.None;
            }
        }

        return numbers.Length == 0 ? ViewTable.None : new ViewTable(1 + empty, new(numbers));
    }
}

/// <summary>The values of a field as numbers, in the order of the values in the image.</summary>
/// <param name="First">The number that the image gives to the first of them.</param>
/// <param name="Numbers">The numbers; none for a field without a table.</param>
internal sealed record ViewTable(int First, EquatableArray<long> Numbers)
{
    /// <summary>No table.</summary>
    public static ViewTable None { get; } = new(0, []);
}
