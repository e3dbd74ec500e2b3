using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records;

/// <summary>Reads a line that is a JSON object.</summary>
internal static class JsonRecord
{
    private const int EscapeLength = 2;
    private const int CodeLength = 6;

    /// <summary>Reads the record.</summary>
    /// <param name="record">The line.</param>
    /// <param name="problems">Collects what is wrong with it.</param>
    /// <returns>The fields and the text; null for a record that cannot be read.</returns>
    public static RecordContent? Read(string record, ProblemCollector problems)
    {
        TextRange line = LineReader.Trim(record.AsSpan(), new TextRange(0, record.Length));
        if (record[line.Start] != '{')
        {
            problems.LeaveOut(ProblemKind.UnreadRecord, new TextRange(line.Start, line.Start + 1), "each line must be one JSON object, and this line does not start with '{'");
            return null;
        }

        FrontMatterBlock block = FrontMatterReader.Parse(record, FrontMatterForm.Json, line, line, line.End, []);
        foreach (FrontMatterProblem problem in block.Problems)
        {
            if (problem.Kind is not (FrontMatterProblemKind.DuplicateName or FrontMatterProblemKind.InvalidName))
            {
                problems.LeaveOut(ProblemKind.UnreadRecord, problem.Range, problem.Message);
                return null;
            }

            problems.Add(ProblemKind.FrontMatter, problem.Range, problem.Message);
        }

        FrontMatterField? text = TextNames.Find(block.Fields);
        return new RecordContent(FrontMatterForm.Json, [.. block.Fields.Where(field => field != text)], TextOf(record, line, text)) { Root = block.Root };
    }

    private static RecordText TextOf(string record, TextRange line, FrontMatterField? text) =>
        text is null || IsNull(record, text.Value) ? new RecordText(new TextRange(line.End, line.End))
        : text.Value.IsExact ? new RecordText(text.Value.Range)
        : new RecordText(text.Value.Range, Unescape(record, text.Value.Range));

    private static bool IsNull(string record, FrontMatterText value) =>
        value.Text == "null" && value.Range.Start > 0 && record[value.Range.Start - 1] != '"';

    // The parser found all escapes to be sound.
    private static PlainTextBuilder Unescape(string record, TextRange range)
    {
        var plain = new PlainTextBuilder(record);
        int start = range.Start;
        for (int at = Next(start); at >= 0; at = Next(start))
        {
            plain.Copy(new TextRange(start, at));
            start = at + (record[at + 1] == 'u' ? CodeLength : EscapeLength);
            plain.Replace(Character(record, at, ref start), new TextRange(at, start));
        }

        plain.Copy(new TextRange(start, range.End));
        return plain;

        int Next(int from) => record.IndexOf('\\', from, range.End - from);
    }

    private static string Character(string record, int at, ref int end)
    {
        char escape = record[at + 1];
        if (escape != 'u')
        {
            return "\"\\/\b\f\n\r\t"["\"\\/bfnrt".IndexOf(escape)].ToString();
        }

        char character = Code(record, at);
        if (!char.IsHighSurrogate(character))
        {
            return character.ToString();
        }

        char low = Code(record, end);
        end += CodeLength;
        return new string([character, low]);
    }

    private static char Code(string record, int at) => (char)Convert.ToInt32(record.Substring(at + EscapeLength, CodeLength - EscapeLength), 16);
}
