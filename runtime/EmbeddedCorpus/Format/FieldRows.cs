#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>
/// A row of <see cref="ImageFormat.Table.FieldColumns"/>: a name of fields, by its key; one closing row. The lists of a column end where those of the
/// next start.
/// </summary>
internal static class FieldColumnRow
{
    public const int Name = 0;
    public const int NameLength = 5;

    /// <summary>The first distinct value in <see cref="ImageFormat.Table.FieldValues"/>.</summary>
    public const int FirstValue = 9;

    /// <summary>The first row in <see cref="ImageFormat.Table.FieldCells"/>.</summary>
    public const int FirstCell = 13;

    /// <summary>One digit: <see cref="Dense"/> or <see cref="Sparse"/>.</summary>
    public const int Form = 17;
    public const int Size = 18;

    /// <summary>The column has a cell for each article.</summary>
    public const int Dense = 0;

    /// <summary>The column has two rows for each article with the field, the index of the article and its cell, in the order of the articles.</summary>
    public const int Sparse = 1;
}

/// <summary>A cell of <see cref="ImageFormat.Table.FieldCells"/>: the value of an article in a column.</summary>
internal static class FieldCell
{
    /// <summary>The article does not have the field.</summary>
    public const int Missing = 0;

    /// <summary>The bit of a cell that is a row of <see cref="ImageFormat.Table.FieldLists"/>. A cell without it is a row of <see cref="ImageFormat.Table.FieldValues"/> + 1.</summary>
    public const int List = 1 << 27;
}

/// <summary>
/// A row of <see cref="ImageFormat.Table.FieldValues"/>: a distinct value of a column, in the order of the bytes; one closing row.
/// </summary>
internal static class FieldValueRow
{
    /// <summary>The text, where the first article has it.</summary>
    public const int Text = 0;
    public const int Length = 5;

    /// <summary>The first row in <see cref="ImageFormat.Table.FieldPostings"/>, which holds the articles with the value in rising order.</summary>
    public const int FirstPosting = 9;
    public const int Size = 13;
}

/// <summary>A row of <see cref="ImageFormat.Table.FieldLists"/>: a list; one closing row.</summary>
internal static class FieldListRow
{
    /// <summary>The list as it is written.</summary>
    public const int Text = 0;
    public const int Length = 5;

    /// <summary>The first row in <see cref="ImageFormat.Table.FieldItems"/>, which holds rows of <see cref="ImageFormat.Table.FieldValues"/>.</summary>
    public const int FirstItem = 9;
    public const int Size = 13;
}
