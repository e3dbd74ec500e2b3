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

    /// <summary>The number of distinct values.</summary>
    public const int ValueCount = 13;

    /// <summary>The first list in <see cref="ImageFormat.Table.FieldLists"/>.</summary>
    public const int FirstList = 17;

    /// <summary>The first digit in <see cref="ImageFormat.Table.FieldCells"/>, a multiple of <see cref="FieldCell.MaxDigits"/>.</summary>
    public const int FirstCell = 21;

    /// <summary>The digits of all cells.</summary>
    public const int CellDigits = 25;

    /// <summary>One digit: the digits of a cell, and <see cref="Sparse"/>.</summary>
    public const int Form = 29;
    public const int Size = 30;

    /// <summary>
    /// The bit of <see cref="Form"/> of a column with two numbers for each article with the field: the index of the article and its cell, in the order of the
    /// articles. A column without this bit has a cell for each article.
    /// </summary>
    public const int Sparse = 1 << 3;
}

/// <summary>
/// A cell of <see cref="ImageFormat.Table.FieldCells"/>: the value of an article in a column. It has one, two or four digits, so that no cell crosses the end of
/// a page. A cell counts from the first value of the column; the lists of the column come after its values.
/// </summary>
internal static class FieldCell
{
    /// <summary>The article does not have the field.</summary>
    public const int Missing = 0;

    /// <summary>The digits of the widest cells.</summary>
    public const int MaxDigits = ImageFormat.NumberSize;

    /// <summary>
    /// The bit of a cell, as it is read, that is a row of <see cref="ImageFormat.Table.FieldLists"/>. A cell without it is a row of
    /// <see cref="ImageFormat.Table.FieldValues"/> + 1.
    /// </summary>
    public const int List = 1 << 28;

    /// <summary>The digits of a number.</summary>
    public static int DigitsOf(int number) => number <= ImageFormat.DigitMask ? 1 : number < 1 << (2 * ImageFormat.DigitBits) ? 2 : MaxDigits;
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
