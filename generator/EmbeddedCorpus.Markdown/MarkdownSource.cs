using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Markdown;

/// <summary>A file, and the same characters as the library reads them.</summary>
/// <remarks>
/// Templates, attributes and code of MDX are no Markdown and no prose. The library reads a character in their place that has no meaning in Markdown, so
/// that all positions stay the same. A character that differs in both is not in the plain text.
/// </remarks>
internal sealed class MarkdownSource
{
    private readonly string _file;
    private readonly int _start;
    private readonly int _length;

    private MarkdownSource(string file, int start, string parsed, bool isMasked, TextRange deepLine)
    {
        _file = file;
        _start = start;
        _length = file.Length - start;
        HasMask = isMasked;
        Parsed = parsed;
        DeepLine = deepLine;
    }

    /// <summary>The characters of the file.</summary>
    public string File => _file;

    /// <summary>The characters for the library.</summary>
    /// <remarks>Definitions of links may follow the characters of the file.</remarks>
    public string Parsed { get; }

    /// <summary>Whether the library reads a character of the file in another form.</summary>
    public bool HasMask { get; }

    /// <summary>The first line of the file with markup that is nested too deeply, or an empty range.</summary>
    public TextRange DeepLine { get; }

    /// <summary>Prepares a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="start">The position where the text starts.</param>
    public static MarkdownSource Prepare(SourceDocument document, int start)
    {
        string text = start == 0 ? document.Text : document.Text.Substring(start);
        var mask = new MaskWriter(text);
        TemplateMask.Apply(text, mask);
        MdxMask.Apply(text, mask, isMdx: document.Info.FilePath.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase));

        // The library reads a replacement character in its place.
        for (int zero = text.IndexOf('\0'); zero >= 0; zero = text.IndexOf('\0', zero + 1))
        {
            mask.Hide(new TextRange(zero, zero + 1));
        }

        LineMask.Apply(text, mask, out TextRange deepLine);
        return new MarkdownSource(document.Text, start, mask.Finish(), mask.IsUsed, deepLine.IsEmpty ? default : new TextRange(deepLine.Start + start, deepLine.End + start));
    }

    /// <summary>Converts a range of <see cref="Parsed"/> to a range of the file. A part outside the file is cut off.</summary>
    /// <param name="start">The position of the first character.</param>
    /// <param name="end">The position after the last character.</param>
    public TextRange InFile(int start, int end)
    {
        int first = Math.Min(Math.Max(start, 0), _length);
        return new TextRange(first + _start, Math.Min(Math.Max(end, first), _length) + _start);
    }

    /// <summary>Whether <see cref="Parsed"/> has some characters at a position, and the file has them too.</summary>
    /// <param name="position">The position.</param>
    /// <param name="text">A text that contains the characters.</param>
    /// <param name="start">The position of the first of the characters.</param>
    /// <param name="length">The number of characters.</param>
    public bool Has(int position, string text, int start, int length) =>
        position >= 0 && position + length <= _length && string.CompareOrdinal(Parsed, position, text, start, length) == 0;

    /// <summary>Finds characters in <see cref="Parsed"/> that the file has too.</summary>
    /// <param name="characters">The characters.</param>
    /// <param name="start">The first position to look at.</param>
    /// <param name="distance">The number of positions to look at.</param>
    /// <returns>The position, or -1.</returns>
    public int Find(string characters, int start, int distance)
    {
        int first = Math.Min(Math.Max(start, 0), _length);
        return Parsed.IndexOf(characters, first, Math.Min(distance + characters.Length, _length - first), StringComparison.Ordinal);
    }

    /// <summary>Whether the library did not read the character at a position as the file has it.</summary>
    public bool IsMasked(int position) => Parsed[position] != _file[position + _start];
}
