using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Plain;

/// <summary>Reads a by-line: <c>By Lena Marsh</c>, <c>By LENA MARSH and Oskar Lund, Staff Writers</c>, <c>Von Lena Marsh | 17. Mai 2024</c>.</summary>
/// <remarks>Only names may follow the word, so that <c>By Friday the quay had reopened.</c> stays prose.</remarks>
internal static class Byline
{
    private const int MaxLine = 140;
    private const int MaxWords = 14;
    private const int MaxWordsAfter = 8;
    private const int MaxStaffLine = 60;

    /// <summary>Reads a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line, without white space at its ends.</param>
    /// <param name="names">The names that it gives, one range each; nothing is added where it is no by-line.</param>
    /// <returns>Where the names end, or -1.</returns>
    public static int TryRead(ReadOnlySpan<char> text, TextRange line, List<TextRange> names)
    {
        if (line.Length > MaxLine)
        {
            return -1;
        }

        var reader = new HeaderScanner(text, line.Start, line.End);
        if (!SkipBy(ref reader, out bool isPlain))
        {
            return -1;
        }

        int count = names.Count;
        int end = ReadNames(text, ref reader, names);
        if (end < 0 || !(isPlain || IsFullName(text, names[count])) || !IsAllowedAfter(text, new TextRange(end, line.End)))
        {
            names.RemoveRange(count, names.Count - count);
            return -1;
        }

        return end;
    }

    /// <summary>Whether a line directly below a by-line goes on with it: <c>Courier Staff Writer</c>.</summary>
    public static bool IsStaffLine(ReadOnlySpan<char> text, TextRange line)
    {
        if (line.IsEmpty || line.Length > MaxStaffLine || SentenceEnd.IsAtEnd(text, line))
        {
            return false;
        }

        var reader = new HeaderScanner(text, line.Start, line.End);
        while (!reader.IsAtEnd)
        {
            ReadOnlySpan<char> word = reader.ReadWord();
            if (HeaderWords.IsStaff(word))
            {
                return true;
            }

            reader.Position += word.IsEmpty ? 1 : 0;
        }

        return line.In(text).IndexOf('@') > 0;
    }

    // "By Moonlight" and "By Land and Sea" are titles; "by Homer" and "By CNS" are by-lines.
    private static bool IsFullName(ReadOnlySpan<char> text, TextRange name)
    {
        bool isCapitals = true;
        foreach (char c in name.In(text))
        {
            if (c == ' ')
            {
                return true;
            }

            isCapitals &= !char.IsLower(c);
        }

        return isCapitals;
    }

    // "By", "Written by", "By:", "Author:"
    private static bool SkipBy(ref HeaderScanner reader, out bool isPlain)
    {
        reader.Skip('(');
        ReadOnlySpan<char> word = reader.ReadWord();
        bool isFirst = true;
        while (isFirst && HeaderWords.IsBeforeBy(word) && !HeaderWords.IsBy(word))
        {
            reader.SkipSpace();
            word = reader.ReadWord();
            isFirst = false;
        }

        bool isBy = HeaderWords.IsBy(word);
        bool hasColon = (isBy || HeaderWords.IsAuthor(word)) && reader.Skip(':');
        isPlain = hasColon || !isFirst || (isBy && char.IsLower(word[0]));
        int space = reader.Position;
        reader.SkipSpace();
        return (isBy || hasColon) && reader.Position > space;
    }

    private static int ReadNames(ReadOnlySpan<char> text, ref HeaderScanner reader, List<TextRange> names)
    {
        int end = -1;
        TextRange name = default;
        for (int words = 0; words < MaxWords; words++)
        {
            reader.SkipSpace();
            int start = reader.Position;
            ReadOnlySpan<char> word = ReadNameWord(ref reader, out bool isCapital);
            if (word.IsEmpty)
            {
                reader.Position = start;
                break;
            }

            if (HeaderWords.IsDay(word) && name.IsEmpty)
            {
                return -1;
            }

            if (isCapital)
            {
                name = name.IsEmpty ? new TextRange(start, reader.Position) : name with { End = reader.Position };
                end = reader.Position;
            }
            else if (HeaderWords.IsNameJoin(word) && !name.IsEmpty)
            {
                names.Add(name);
                name = default;
            }
            else if (!HeaderWords.IsNameLink(word))
            {
                reader.Position = start;
                break;
            }
            else if (name.IsEmpty && !Is(word, "the"))
            {
                name = new TextRange(start, reader.Position);
            }

            int comma = reader.Position;
            if (!name.IsEmpty && end == reader.Position && reader.Skip(',') && !IsNextName(reader))
            {
                reader.Position = comma;
                break;
            }

            if (reader.Position > comma)
            {
                names.Add(name);
                name = default;
            }
        }

        if (!name.IsEmpty && end > name.Start)
        {
            names.Add(name with { End = end });
        }

        // A month alone is no name: "By May".
        return names.Count > 0 && end > 0 && HeaderWords.Month(names[names.Count - 1].In(text)) == 0 ? end : -1;
    }

    // "J.", "O'Neil", "LENA", "&"
    private static ReadOnlySpan<char> ReadNameWord(ref HeaderScanner reader, out bool isCapital)
    {
        if (reader.Skip('&'))
        {
            isCapital = false;
            return "&".AsSpan();
        }

        ReadOnlySpan<char> word = reader.ReadWord();
        isCapital = word.Length > 0 && (char.IsUpper(word[0]) || word[0] > '\u0500' || (word.Length > 2 && word[1] is '\'' or '’' && char.IsUpper(word[2])));
        if (isCapital && word.Length <= 3)
        {
            reader.Skip('.');
        }

        return word;
    }

    // After a comma: another name, of two words at least, and then another comma, a joining word or the end.
    private static bool IsNextName(HeaderScanner reader)
    {
        int words = 0;
        while (words < 5)
        {
            reader.SkipSpace();
            ReadOnlySpan<char> word = ReadNameWord(ref reader, out bool isCapital);
            if (!isCapital || HeaderWords.Month(word) > 0 || HeaderWords.IsDay(word))
            {
                return words > 1 && HeaderWords.IsNameJoin(word);
            }

            words++;
            if (reader.Next == ',')
            {
                return words > 1;
            }
        }

        return false;
    }

    // ", Courier Staff Writer", "| May 17, 2024", " for the Courier", "(CNS)"; no sentence.
    private static bool IsAllowedAfter(ReadOnlySpan<char> text, TextRange rest)
    {
        rest = LineReader.Trim(text, rest);
        if (rest.IsEmpty || (rest.Length == 1 && text[rest.Start] is '.' or ')' or ','))
        {
            return true;
        }

        bool isSeparated = text[rest.Start] is ',' or '|' or '·' or '•' or '/' or '(' or '-' or '–' or '—' or ';';
        TextRange date = isSeparated ? LineReader.Trim(text, new TextRange(rest.Start + 1, rest.End)) : rest;
        if (!date.IsEmpty && WrittenDate.TryReadLine(text, date, out _, out _))
        {
            return true;
        }

        var reader = new HeaderScanner(text, rest.Start, rest.End);
        if (!isSeparated && !HeaderWords.IsAfterName(reader.ReadWord()))
        {
            return false;
        }

        int words = 0;
        foreach (char c in rest.In(text))
        {
            words += char.IsWhiteSpace(c) ? 1 : 0;
        }

        return words <= MaxWordsAfter && (!SentenceEnd.IsAtEnd(text, rest) || text[rest.End - 1] == ')');
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
