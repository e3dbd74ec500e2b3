namespace EmbeddedCorpus.Tool.Exports;

/// <summary>A table of a corpus. All rows have all columns.</summary>
/// <param name="Name">The name.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a value or null for each column.</param>
internal sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, IEnumerable<object?[]> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of the values that are not null.</param>
internal sealed record ExportColumn(string Name, ExportType Type);

/// <summary>The type of a column.</summary>
internal enum ExportType
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>An <see cref="int"/>.</summary>
    Integer,

    /// <summary>A <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,

    /// <summary>An array of strings, or a string: the field of an article.</summary>
    Field,
}
