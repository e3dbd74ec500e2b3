using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>Reads a JSON object that is above a text without marks, as Hugo has it.</summary>
internal static class BareJson
{
    /// <summary>Reads the object.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="line">The line that starts with <c>{</c>.</param>
    /// <returns>The front matter, or null when the text starts otherwise: with a template, or with the first of many records.</returns>
    public static FrontMatterBlock? Read(string source, TextRange line)
    {
        if (!StartsObject(source, line.Start))
        {
            return null;
        }

        var parser = new JsonFieldParser(source, new TextRange(line.Start, source.Length));
        int end = parser.ReadObject();
        return end < 0 ? Unread(source, line, parser.Problem!) : Follow(source, line.Start, end);
    }

    // The first sign in the brace is a name and a ':'; or there is none, and the line ends.
    private static bool StartsObject(string source, int start)
    {
        int index = SkipSpace(source, start + 1);
        if (index >= source.Length || source[index] != '"')
        {
            return index < source.Length && source[index] == '}';
        }

        for (index++; index < source.Length && source[index] is not ('"' or '\n' or '\r'); index++)
        {
            index += source[index] == '\\' ? 1 : 0;
        }

        index = SkipSpace(source, index + 1);
        return index < source.Length && source[index] == ':';
    }

    private static FrontMatterBlock? Follow(string source, int start, int end)
    {
        var reader = new LineReader(source.AsSpan(), end);
        if (!reader.TryRead(out TextRange rest))
        {
            rest = new TextRange(end, end);
        }

        // Lines of JSON are records, each a text of its own.
        int next = SkipSpace(source, rest.End);
        bool isAlone = LineReader.Trim(source.AsSpan(), rest).IsEmpty && !(next < source.Length && source[next] == '{' && StartsObject(source, next));
        var range = new TextRange(start, end);
        return isAlone ? FrontMatterReader.Parse(source, FrontMatterForm.Json, range, range, reader.Position, []) : null;
    }

    // What cannot be read ends at a line with the brace alone, else at a blank line.
    private static FrontMatterBlock Unread(string source, TextRange first, FrontMatterProblem problem)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        var reader = new LineReader(text, first.Start);
        int blank = -1;
        int end = -1;
        int lineEnd = first.End;
        while (end < 0 && reader.TryRead(out TextRange line))
        {
            TextRange words = LineReader.Trim(text, line);
            blank = words.IsEmpty && blank < 0 ? line.Start : blank;
            if (words.Length == 1 && text[words.Start] == '}' && words.Start == line.Start)
            {
                end = reader.Position;
                lineEnd = line.End;
            }
        }

        int textStart = end >= 0 ? end : blank >= 0 ? blank : source.Length;
        var range = new TextRange(first.Start, end >= 0 ? lineEnd : textStart);
        var content = new TextRange(first.Start, range.End);
        FrontMatterBlock block = FrontMatterReader.Parse(source, FrontMatterForm.Json, content, range, textStart, []);
        return block.Problems.Count > 0 ? block : block with { Problems = [problem] };
    }

    private static int SkipSpace(string source, int start)
    {
        int index = start;
        while (index < source.Length && source[index] is ' ' or '\t' or '\n' or '\r')
        {
            index++;
        }

        return index;
    }
}
