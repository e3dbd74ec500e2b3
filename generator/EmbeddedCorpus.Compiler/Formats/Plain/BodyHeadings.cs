using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Takes the headings with signs, such as <c>## What it cost</c>, out of the paragraphs of a plain text.</summary>
internal static class BodyHeadings
{
    private const string Fence = "```";

    /// <summary>Finds headings. A heading is no paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">The paragraphs; those that are headings are removed, and those that start with one start below it.</param>
    /// <param name="fields">Takes the anchors.</param>
    /// <returns>The headings: their words in the text, and their anchors among the derived characters.</returns>
    public static List<HeadingModel> Take(string text, List<TextRange> paragraphs, FieldCollector fields)
    {
        var headings = new List<HeadingModel>();
        HeadingAnchors? anchors = null;
        bool isInFence = false;
        int kept = 0;
        for (int index = 0; index < paragraphs.Count; index++)
        {
            TextRange paragraph = paragraphs[index];
            if (!isInFence && TryRead(text.AsSpan(), paragraph, out TextRange title, out int level, out int next))
            {
                headings.Add(new HeadingModel(title, level, fields.DeriveText((anchors ??= new HeadingAnchors()).Next(title.In(text).ToString()))));
                paragraph = next >= paragraph.End ? default : paragraph with { Start = TextLine.SkipBlank(text.AsSpan(), next) };
            }

            isInFence ^= HasOddFences(text.AsSpan(), paragraph);
            if (!paragraph.IsEmpty)
            {
                paragraphs[kept++] = paragraph;
            }
        }

        paragraphs.RemoveRange(kept, paragraphs.Count - kept);
        return headings;
    }

    // "# a comment" above lines of code is no heading: one number sign needs a line of its own between blank lines.
    private static bool TryRead(ReadOnlySpan<char> text, TextRange paragraph, out TextRange title, out int level, out int next)
    {
        title = default;
        next = 0;
        level = 0;
        if (text[paragraph.Start] != '#' && !HasLineOfSigns(text, paragraph))
        {
            return false;
        }

        return TitleSigns.TryRead(text, TextLine.At(text, paragraph.Start), out title, out next, out level)
            && next <= AfterLine(text, paragraph)
            && !HasOpenQuotation(title.In(text))
            && (level > 1 || text[paragraph.Start] != '#' || next >= paragraph.End);
    }

    // A quotation that goes on below is a part of the text.
    private static bool HasOpenQuotation(ReadOnlySpan<char> title)
    {
        int straight = 0;
        int curly = 0;
        foreach (char c in title)
        {
            straight += c == '"' ? 1 : 0;
            curly += c == '“' ? 1 : c == '”' ? -1 : 0;
        }

        return straight % 2 != 0 || curly > 0;
    }

    private static int AfterLine(ReadOnlySpan<char> text, TextRange paragraph) => TextLine.At(text, paragraph.End).Next;

    // The second line, of signs that people underline with.
    private static bool HasLineOfSigns(ReadOnlySpan<char> text, TextRange paragraph)
    {
        int end = paragraph.In(text).IndexOf('\n');
        return end >= 0 && paragraph.Start + end + 1 < paragraph.End && text[paragraph.Start + end + 1] is '=' or '-' or '~';
    }

    private static bool HasOddFences(ReadOnlySpan<char> text, TextRange paragraph)
    {
        ReadOnlySpan<char> rest = paragraph.In(text);
        bool isOdd = false;
        for (int start = rest.IndexOf(Fence.AsSpan()); start >= 0; start = rest.IndexOf(Fence.AsSpan()))
        {
            isOdd ^= start == 0 || rest[start - 1] is '\n' or '\r' or ' ';
            rest = rest.Slice(start + Fence.Length);
        }

        return isOdd;
    }
}
