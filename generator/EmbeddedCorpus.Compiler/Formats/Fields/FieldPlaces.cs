using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Finds the lines and columns of fields, for messages about their values.</summary>
/// <param name="source">The file of the text.</param>
/// <param name="sidecars">The files of fields of the text.</param>
internal sealed class FieldPlaces(string source, EquatableArray<Sidecar> sidecars)
{
    private LineCursor? _cursor;

    /// <summary>The ranges of a field of a front matter: of its name, its value and its items.</summary>
    public static TextRange[] Of(FrontMatterField field)
    {
        var ranges = new TextRange[field.Items.Count + 2];
        ranges[0] = field.NameRange;
        ranges[1] = field.Value.Range;
        for (int index = 0; index < field.Items.Count; index++)
        {
            ranges[index + 2] = field.Items[index].Range;
        }

        return ranges;
    }

    /// <summary>The number of the file with a field, from 0 for the file of the text.</summary>
    public int FileOf(CollectedField field)
    {
        int file = field.From is null ? 0 : sidecars.Count;
        while (file > 0 && !ReferenceEquals(sidecars[file - 1], field.From))
        {
            file--;
        }

        return file;
    }

    /// <summary>The places of a field. An empty array for a field without a place.</summary>
    public EquatableArray<TextPlace> Find(CollectedField field)
    {
        if (field.Places.Length == 0)
        {
            return [];
        }

        // The fields of a file follow each other, so a cursor reads each file once.
        string text = field.From?.Text ?? source;
        if (_cursor is null || !_cursor.IsIn(text))
        {
            _cursor = new LineCursor(text);
        }

        // The items are in the value, so its end is read last.
        var places = new TextPlace[field.Places.Length];
        places[0] = Place(field.Places[0]);
        LineColumn start = _cursor.At(field.Places[1].Start);
        for (int index = 2; index < places.Length; index++)
        {
            places[index] = Place(field.Places[index]);
        }

        places[1] = new TextPlace(field.Places[1], start, _cursor.At(field.Places[1].End));
        return new(places);
    }

    private TextPlace Place(TextRange range) => new(range, _cursor!.At(range.Start), _cursor.At(range.End));
}
