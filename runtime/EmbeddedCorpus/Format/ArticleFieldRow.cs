#if NET
namespace EmbeddedCorpus.Format;
#else
namespace EmbeddedCorpus.Compiler.Format;
#endif

/// <summary>A row of <see cref="ImageFormat.Table.Fields"/>, in the order of their articles and there as the text has them; one closing row.</summary>
internal static class ArticleFieldRow
{
    /// <summary>Index into <see cref="ImageFormat.Table.FieldNames"/>.</summary>
    public const int Name = 0;

    /// <summary>One digit: an <c>ArticleFieldKind</c>.</summary>
    public const int Kind = 4;

    /// <summary>The value as it is written.</summary>
    public const int Text = 5;
    public const int Length = 10;

    /// <summary>Its first row in <see cref="ImageFormat.Table.FieldItems"/>.</summary>
    public const int FirstItem = 14;
    public const int Size = 18;
}

/// <summary>A row of <see cref="ImageFormat.Table.FieldNames"/> and of <see cref="ImageFormat.Table.FieldItems"/>: a text.</summary>
internal static class ArticleFieldTextRow
{
    public const int Text = 0;
    public const int Length = 5;
    public const int Size = 9;
}
