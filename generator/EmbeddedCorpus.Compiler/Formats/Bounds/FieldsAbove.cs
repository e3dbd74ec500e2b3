using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Bounds;

/// <summary>Reads the fields between the start of a file and the start of its text, which stand among other paragraphs: <c>Title: …</c>, <c>Author: …</c>.</summary>
internal static class FieldsAbove
{
    /// <summary>Reads the fields.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">The position after the front matter.</param>
    /// <param name="end">The position where the lines end that can be fields.</param>
    /// <returns>The fields as a front matter, or null if no paragraph is a field.</returns>
    public static FrontMatterBlock? Read(string source, int start, int end)
    {
        string above = source.Substring(0, end);
        FieldNode all = FieldNode.Mapping(start);
        TextLine line = TextLine.FirstFrom(above.AsSpan(), start);
        bool isHeader = false;
        while (!line.IsEmpty)
        {
            // After the first known name, all paragraphs of this form are fields.
            if (HeaderFieldParser.TryRead(above, line.Start, out FieldNode root, out _, out int next, isHeader))
            {
                isHeader = true;
                foreach (FieldMember member in root.Members)
                {
                    all.TryAdd(member.Name, member.NameRange, member.Value);
                }
            }
            else
            {
                next = EndOfParagraph(above, line);
            }

            line = TextLine.FirstFrom(above.AsSpan(), next);
        }

        var range = new TextRange(start, end);
        return isHeader ? new FrontMatterBlock(FrontMatterForm.HeaderFields, range, end, FieldFlattener.Flatten(all.EndAt(end), []), [], all) : null;
    }

    private static int EndOfParagraph(string above, TextLine line)
    {
        while (!line.IsEmpty && line.Next < above.Length)
        {
            line = TextLine.At(above.AsSpan(), line.Next);
        }

        return line.Next;
    }
}
