using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>The lines that enclose a front matter.</summary>
/// <param name="Form">What is between them.</param>
/// <param name="Opening">The opening line.</param>
/// <param name="Content">The lines between them, with their ends.</param>
/// <param name="Closing">The closing line; empty for one that is missing.</param>
/// <param name="TextStart">Where the text after them starts.</param>
internal readonly record struct FrontMatterFence(FrontMatterForm Form, TextRange Opening, TextRange Content, TextRange Closing, int TextStart)
{
    /// <summary>Whether there is a closing line.</summary>
    public bool IsClosed => !Closing.IsEmpty;

    /// <summary>Finds the marks.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="line">The first line that is not blank.</param>
    /// <param name="contentStart">The start of the line after it.</param>
    /// <returns>The marks, or null when the line is none.</returns>
    public static FrontMatterFence? Find(string source, TextRange line, int contentStart)
    {
        if (FormOf(TrimEnd(source, line).In(source)) is not { } form)
        {
            return null;
        }

        // The mark that closes is the one that opens, whatever language stands after it.
        ReadOnlySpan<char> text = source.AsSpan();
        ReadOnlySpan<char> mark = text.Slice(line.Start, 3);
        var reader = new LineReader(text, contentStart);
        int start = reader.Position;
        while (reader.TryRead(out TextRange next))
        {
            ReadOnlySpan<char> words = TrimEnd(source, next).In(text);
            if (words.SequenceEqual(mark) || (form == FrontMatterForm.Yaml && words.SequenceEqual("...".AsSpan())))
            {
                return new FrontMatterFence(form, line, new TextRange(contentStart, start), next, reader.Position);
            }

            start = reader.Position;
        }

        return new FrontMatterFence(form, line, new TextRange(contentStart, source.Length), default, source.Length);
    }

    /// <summary>The same without a closing line: the front matter ends at the first blank line after its first field.</summary>
    /// <param name="source">The whole source.</param>
    public FrontMatterFence EndAtBlankLine(string source)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        var reader = new LineReader(text, Content.Start);
        int end = Content.Start;
        bool hasField = false;
        while (reader.TryRead(out TextRange line))
        {
            bool isBlank = LineReader.Trim(text, line).IsEmpty;
            if (isBlank && hasField)
            {
                break;
            }

            hasField |= !isBlank;
            end = reader.Position;
        }

        return this with { Content = new TextRange(Content.Start, end), Closing = default, TextStart = end };
    }

    private static FrontMatterForm? FormOf(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
        {
            return null;
        }

        string language = line.Slice(3).TrimStart().ToString();
        return (line.Slice(0, 3).ToString(), language) switch
        {
            ("---", "" or "yaml" or "yml") => FrontMatterForm.Yaml,
            ("---", "toml") or ("+++", "" or "toml") => FrontMatterForm.Toml,
            ("---", "json") or (";;;", "" or "json") => FrontMatterForm.Json,
            _ => null,
        };
    }

    private static TextRange TrimEnd(string source, TextRange line)
    {
        int end = line.End;
        while (end > line.Start && source[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return line with { End = end };
    }
}
