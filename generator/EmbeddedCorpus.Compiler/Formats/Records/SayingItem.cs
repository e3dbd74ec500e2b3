using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>An item of a file of sayings: what somebody said, and a line <c>-- Jane Doe, "Her book"</c> below.</summary>
/// <param name="Words">The words above the line.</param>
/// <param name="Attribution">The line, from its dashes to its end or to the first quotation mark. It is empty for an item without one.</param>
/// <param name="IsOneParagraph">Whether no blank line is between the words.</param>
internal sealed record SayingItem(TextRange Words, TextRange Attribution, bool IsOneParagraph)
{
    // The title of a book may take a line of its own.
    private const int MaxLinesBelow = 2;

    // Dashes, a space or two, and a letter of a name.
    private const int MinName = 4;

    /// <summary>Reads an item.</summary>
    /// <param name="text">The item.</param>
    public static SayingItem Read(string text)
    {
        TextRange all = LineReader.Trim(text.AsSpan(), new TextRange(0, text.Length));
        TextRange attribution = FindAttribution(text, all);
        TextRange words = attribution.IsEmpty ? all : LineReader.Trim(text.AsSpan(), all with { End = attribution.Start });
        return new SayingItem(words, words.IsEmpty ? default : attribution, !HasBlankLine(text, words));
    }

    /// <summary>The quotations of the item: its paragraphs are said by the person whom the line names.</summary>
    /// <remarks>The rules for quotations read the item as if its words were in quotation marks.</remarks>
    /// <param name="source">The characters of the article.</param>
    /// <param name="offset">The position of the item in these.</param>
    /// <param name="paragraphs">The paragraphs of the article.</param>
    /// <param name="cancellation">The method checks the token once for each paragraph.</param>
    /// <returns>The quotations, or null for an item that is no saying of a person, or has marks of its own.</returns>
    public Quotations? Quotations(string source, int offset, IReadOnlyList<TextRange> paragraphs, CancellationToken cancellation)
    {
        var words = new TextRange(Words.Start + offset, Words.End + offset);
        if (Attribution.IsEmpty || IsInMarks(source, words))
        {
            return null;
        }

        // One character longer than the source, so that there is room for the opening mark.
        TextRange last = LastParagraph(source, words);
        string quoted = "“" + WithoutMarks(source, last) + "”";
        Quotations? found = null;
        foreach (TextRange name in Names(source, offset))
        {
            string marked = quoted + source.Substring(last.End + 1, name.Start - last.End - 1) + WithoutBrackets(source, name);
            found = QuoteExtractor.Extract(marked, default, headlineIsQuotation: false, [new TextRange(0, marked.Length)], cancellation);
            if (found.Quotes.Count == 1 && found.Quotes[0].Speaker >= 0)
            {
                break;
            }
        }

        if (found is not { Quotes.Count: 1 } || found.Quotes[0] is not { Speaker: >= 0 } quote)
        {
            return null;
        }

        int moved = last.Start - 1;
        var speaker = new SpeakerModel(found.Speakers[quote.Speaker].Name, Moved(found.Speakers[quote.Speaker].Description, moved));
        var quotes = new List<QuoteModel>(paragraphs.Count);
        for (int index = 0; index < paragraphs.Count; index++)
        {
            int end = Math.Min(paragraphs[index].End, words.End);
            if (end > paragraphs[index].Start)
            {
                quotes.Add(quote with
                {
                    Text = paragraphs[index] with { End = end },
                    Paragraph = index,
                    Speaker = 0,
                    Mention = Moved(quote.Mention, moved),
                    Cue = Moved(quote.Cue, moved),
                    Attribution = quotes.Count == 0 ? quote.Attribution : Model.Attribution.Carried,
                });
            }
        }

        return new Quotations(quotes, [speaker], []);
    }

    // "Jane Doe, who left in May (again)": first all of the line, for a role describes its person; then what is before a comma or bracket.
    private IEnumerable<TextRange> Names(string source, int offset)
    {
        var line = new TextRange(Attribution.Start + offset, Attribution.End + offset);
        yield return line;
        int cut = line.Length > MinName ? source.IndexOfAny([',', '(', '['], line.Start + MinName, line.Length - MinName) : -1;
        if (cut >= 0)
        {
            yield return line with { End = cut };
        }
    }

    // "-- (Jane Doe, Her Book)".
    private static string WithoutBrackets(string source, TextRange line)
    {
        string written = line.In(source).ToString();
        int bracket = written.IndexOf('(');
        return bracket >= 0 && bracket <= MinName ? written.Substring(0, bracket) + " " + written.Substring(bracket + 1) : written;
    }

    private static TextRange Moved(TextRange range, int by) => range.IsEmpty ? default : new TextRange(range.Start + by, range.End + by);

    // The last line that starts with a dash; what follows it is indented, and belongs to it.
    private static TextRange FindAttribution(string text, TextRange all)
    {
        int end = all.End;
        for (int below = 0; below <= MaxLinesBelow; below++)
        {
            int start = text.LastIndexOfAny(['\n', '\r'], Math.Max(end - 1, 0), Math.Max(end - all.Start, 0)) + 1;
            start = Math.Max(start, all.Start);
            TextRange line = LineReader.Trim(text.AsSpan(), new TextRange(start, end));
            if (start <= all.Start || line.IsEmpty)
            {
                return default;
            }

            if (IsDash(text, line))
            {
                int mark = text.IndexOfAny(['"', '“', '„', '«', '‘'], line.Start, line.Length);
                return line with { End = mark < 0 ? line.End : mark };
            }

            if (text[start] is not (' ' or '\t'))
            {
                return default;
            }

            end = start - 1;
        }

        return default;
    }

    private static bool IsDash(string text, TextRange line)
    {
        bool isLong = text[line.Start] is '—' or '–' or '―';
        bool isDouble = line.Length > 2 && text[line.Start] == '-' && text[line.Start + 1] == '-' && text[line.Start + 2] != '-';
        return line.Length > 3 && (isLong || isDouble);
    }

    // More in marks than outside: the writer says himself what is quoted.
    private static bool IsInMarks(string source, TextRange words)
    {
        bool isOpen = false;
        int inside = 0;
        for (int index = words.Start; index < words.End; index++)
        {
            char c = source[index];
            if (c is '"' or '“' or '”' or '„' or '«' or '»')
            {
                isOpen = c == '"' ? !isOpen : c is '“' or '„' or '«';
            }
            else if (isOpen)
            {
                inside++;
            }
        }

        return inside * 2 > words.Length;
    }

    private static string WithoutMarks(string source, TextRange range)
    {
        char[] characters = range.In(source).ToArray();
        for (int index = 0; index < characters.Length; index++)
        {
            if (characters[index] != '’' && characters[index] != '\'' && QuotationMark.IsAny(characters[index]))
            {
                characters[index] = ' ';
            }
        }

        return new string(characters);
    }

    private static TextRange LastParagraph(string source, TextRange words)
    {
        int start = words.Start;
        var reader = new LineReader(source.AsSpan(0, words.End), words.Start);
        while (reader.TryRead(out TextRange line))
        {
            start = LineReader.Trim(source.AsSpan(), line).IsEmpty ? reader.Position : start;
        }

        return words with { Start = start };
    }

    private static bool HasBlankLine(string text, TextRange words)
    {
        var reader = new LineReader(text.AsSpan(0, words.End), words.Start);
        while (reader.TryRead(out TextRange line))
        {
            if (LineReader.Trim(text.AsSpan(), line).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
