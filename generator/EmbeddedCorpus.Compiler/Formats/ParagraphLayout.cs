namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>The separator between the paragraphs of a plain text.</summary>
public enum ParagraphLayout
{
    /// <summary>The text decides the separator.</summary>
    /// <remarks>Blank lines are the separator if the text contains any. Otherwise, the look of the lines decides.</remarks>
    Auto,

    /// <summary>Blank lines.</summary>
    BlankLines,

    /// <summary>The ends of lines, so that each line is a paragraph.</summary>
    Lines,
}

/// <summary>Reads the metadata <c>Paragraphs</c>.</summary>
internal static class ParagraphLayouts
{
    /// <summary>The remedy for a value that cannot be used.</summary>
    public const string Remedy = "Use Lines or BlankLines";

    /// <summary>Gets the layout for a value of the metadata.</summary>
    /// <remarks>The method ignores case. An empty value is <see cref="ParagraphLayout.Auto"/>.</remarks>
    /// <returns>Whether the value is the name of a layout, or empty.</returns>
    public static bool TryParse(string value, out ParagraphLayout layout)
    {
        layout = string.Equals(value, nameof(ParagraphLayout.Lines), StringComparison.OrdinalIgnoreCase) ? ParagraphLayout.Lines
            : string.Equals(value, nameof(ParagraphLayout.BlankLines), StringComparison.OrdinalIgnoreCase) ? ParagraphLayout.BlankLines
            : ParagraphLayout.Auto;
        return layout != ParagraphLayout.Auto || value.Length == 0 || string.Equals(value, nameof(ParagraphLayout.Auto), StringComparison.OrdinalIgnoreCase);
    }
}
