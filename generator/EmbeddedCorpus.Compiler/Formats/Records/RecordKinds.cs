using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>Chooses the form of a file: by its metadata, then by its extension, then by its lines.</summary>
internal static class RecordKinds
{
    /// <summary>The line between sayings.</summary>
    public const string FortuneLine = "%";

    private static readonly (string Name, RecordKind Kind, string Separator)[] s_formats =
    [
        ("Jsonl", RecordKind.JsonLines, string.Empty),
        ("Csv", RecordKind.Table, ","),
        ("Tsv", RecordKind.Table, "\t"),
        ("Mbox", RecordKind.Mbox, string.Empty),
        ("Fortune", RecordKind.Fortune, FortuneLine),
    ];

    private static readonly (string Extension, string Format)[] s_extensions =
        [(".jsonl", "Jsonl"), (".ndjson", "Jsonl"), (".csv", "Csv"), (".tsv", "Tsv"), (".tab", "Tsv"), (".mbox", "Mbox"), (".fortune", "Fortune"), (".fortunes", "Fortune")];

    // A text in one of these has a form of its own, in which a line "%" may mean something else.
    private static readonly string[] s_plainExtensions = [string.Empty, ".txt", ".text", ".quotes", ".dat"];

    /// <summary>The values of the metadata <c>Format</c> that make many articles of a file.</summary>
    public static IEnumerable<string> Names => s_formats.Select(static format => format.Name);

    /// <summary>The form of a file; null for a file that is one article.</summary>
    public static RecordFormat? Of(SourceDocument document)
    {
        ReadingSettings reading = document.Info.Reading;
        if (reading.Format.Length > 0)
        {
            return Named(reading.Format) ?? BySplit(reading.Split);
        }

        if (BySplit(reading.Split) is { } split)
        {
            return split;
        }

        string extension = Extension(document.Info.Path);
        foreach ((string known, string format) in s_extensions)
        {
            if (string.Equals(extension, known, StringComparison.OrdinalIgnoreCase))
            {
                return Named(format);
            }
        }

        bool isPlain = Array.Exists(s_plainExtensions, known => string.Equals(extension, known, StringComparison.OrdinalIgnoreCase));
        return isPlain && FortuneSigns.Are(document.Text) ? Named("Fortune") : null;
    }

    private static RecordFormat? Named(string name)
    {
        foreach ((string known, RecordKind kind, string separator) in s_formats)
        {
            if (string.Equals(name, known, StringComparison.OrdinalIgnoreCase))
            {
                return new RecordFormat(kind, separator);
            }
        }

        return null;
    }

    private static RecordFormat? BySplit(string split) =>
        split.Length == 0 ? null : new RecordFormat(split.Length <= HeadingSplitter.MaxLevel && split.Trim('#').Length == 0 ? RecordKind.Headings : RecordKind.Lines, split);

    private static string Extension(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path.Substring(dot) : string.Empty;
    }
}
