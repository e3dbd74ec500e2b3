using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>A file that holds many articles, divided into their records.</summary>
/// <remarks>The characters of a record are taken out of the file when they are read, so that the file is in memory once.</remarks>
public sealed class RecordFile : IEquatable<RecordFile>
{
    private readonly SourceDocument _document;
    private readonly List<RecordPlace> _places;
    private readonly DocumentInfo _first;
    private readonly DocumentInfo _others;
    private readonly ContentHash _firstReading;
    private readonly ContentHash _otherReading;

    private RecordFile(SourceDocument document, RecordFormat format, List<RecordPlace> places, RecordBounds bounds)
    {
        _document = document;
        _places = places;
        _first = document.Info with { Reading = bounds.Missing };
        _others = document.Info with { Reading = RecordBounds.WithoutBounds(document.Info.Reading) };
        _firstReading = ReadingOf(_first, format);
        _otherReading = ReadingOf(_others, format);
        Format = format;
    }

    /// <summary>The properties of the file that decide how its records are read.</summary>
    public RecordFormat Format { get; }

    /// <summary>The properties of the file in the build.</summary>
    public DocumentInfo Info => _document.Info;

    /// <summary>The number of records.</summary>
    public int Count => _places.Count;

    /// <summary>Divides a file into records.</summary>
    /// <param name="document">The file.</param>
    /// <param name="problem">The problem that prevents it, if any.</param>
    /// <returns>The records, or null for a file that is one article or has a problem.</returns>
    internal static RecordFile? Split(SourceDocument document, out TextProblem? problem)
    {
        problem = null;
        if (RecordKinds.Of(document) is not { } format)
        {
            return null;
        }

        RecordBounds bounds = RecordBounds.Find(document);
        string text = bounds.Range.Length == document.Text.Length ? document.Text : bounds.Range.In(document.Text).ToString();
        List<RecordPlace> places;
        switch (format.Kind)
        {
            case RecordKind.JsonLines:
                places = JsonLineSplitter.Split(text);
                if (places.Count > 0 && JsonLineSplitter.IsOneValue(text, places[0].Range))
                {
                    problem = Problem(places[0].Range, "the file is one JSON value over many lines: write each object in a line of its own");
                }

                break;
            case RecordKind.Table:
                places = CsvSplitter.Split(text, format.Separator[0], out format, out TextRange header);
                if (!header.IsEmpty && !TextNames.Has(format.Columns))
                {
                    problem = Problem(header, $"no column has the text: give one column the name {TextNames.Remedy}");
                }
                else if (!header.IsEmpty && places.Count == 0)
                {
                    problem = Problem(header, "the table has no row below the names of its columns: add one, or remove the file from the corpus");
                }

                break;
            case RecordKind.Mbox:
                places = MboxSplitter.Split(text);
                break;
            case RecordKind.Headings:
                places = HeadingSplitter.Split(text, format.Separator.Length);
                break;
            default:
                places = LineSplitter.Split(text, format.Separator);
                break;
        }

        return problem is not null || places.Count == 0 ? null : new RecordFile(document, format, Moved(places, document.Text, bounds.Range.Start), bounds);

        TextProblem Problem(TextRange range, string message)
        {
            TextProblem found = LineMap.Problem(ProblemKind.UnreadRecord, document.Info.FilePath, text, LineReader.Trim(text.AsSpan(), range), message);
            return found.Move(LineMap.At(document.Text, bounds.Range.Start).Line, bounds.Range.Start);
        }
    }

    /// <summary>The characters of a record.</summary>
    /// <param name="index">The index of the record, from 0.</param>
    public SourceDocument Record(int index)
    {
        TextRange range = _places[index].Range;
        string text = range.In(_document.Text).ToString();
        return new SourceDocument(index == 0 ? _first : _others, text, InvalidAt(text, range));
    }

    /// <summary>The place of a record.</summary>
    /// <param name="index">The index of the record, from 0.</param>
    /// <param name="text">The characters of the record.</param>
    public DocumentPart PartOf(int index, string text) =>
        new(index + 1, Count, _places[index].Line, _places[index].Range.Start, ContentHash.Of(text).Then((index == 0 ? _firstReading : _otherReading).Value));

    /// <inheritdoc/>
    public bool Equals(RecordFile? other) => ReferenceEquals(this, other) || (other is not null && _document == other._document);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecordFile);

    /// <inheritdoc/>
    public override int GetHashCode() => _document.Text.Length;

    // Of the fields from outside the file too: they are fields of each record.
    private static ContentHash ReadingOf(DocumentInfo info, RecordFormat format)
    {
        ContentHash hash = format.Hash.Then(info.Reading.Hash.Value);
        foreach (GivenField given in info.Given)
        {
            hash = hash.Then(ContentHash.Of(given.Name).Value).Then(ContentHash.Of(given.Value).Value);
        }

        foreach (Sidecar sidecar in info.Sidecars)
        {
            hash = hash.Then(ContentHash.Of(sidecar.Text).Value);
        }

        return hash;
    }

    private static List<RecordPlace> Moved(List<RecordPlace> places, string file, int start)
    {
        if (start == 0)
        {
            return places;
        }

        int lines = LineMap.At(file, start).Line;
        return places.ConvertAll(place => new RecordPlace(new TextRange(place.Range.Start + start, place.Range.End + start), place.Line + lines));
    }

    // Only the first place that is not valid is known. After it, a replacement character may stand for bytes that could not be read.
    private int InvalidAt(string text, TextRange range)
    {
        int invalid = _document.InvalidAt;
        return invalid < 0 || invalid >= range.End ? -1
            : invalid >= range.Start ? invalid - range.Start
            : text.IndexOf('\uFFFD');
    }
}
