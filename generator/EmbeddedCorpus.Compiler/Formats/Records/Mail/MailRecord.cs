using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats.Records.Mail;

/// <summary>Reads a mail of a mailbox.</summary>
internal static class MailRecord
{
    private const string From = "from";

    /// <summary>Reads the record.</summary>
    /// <param name="record">The mail, with its line <c>From …</c>.</param>
    /// <param name="problems">Collects what is wrong with it.</param>
    /// <returns>The fields and the text; null for a mail that cannot be read.</returns>
    public static RecordContent? Read(string record, ProblemCollector problems)
    {
        TextRange all = LineReader.Trim(record.AsSpan(), new TextRange(0, record.Length));
        var reader = new LineReader(record.AsSpan(), all.Start);
        reader.TryRead(out TextRange line);
        if (!MboxSplitter.IsStart(record, line, reader.Position))
        {
            problems.LeaveOut(ProblemKind.UnreadRecord, line, "a mail starts with a line 'From …' and its fields");
            return null;
        }

        MailHeader header = MailHeader.Read(record, new TextRange(reader.Position, all.End));
        if (MailBody.Find(record, header, all.End, out string type) is not { } body)
        {
            problems.LeaveOut(ProblemKind.UnreadRecord, line, $"the mail has no part in plain text (text/plain), and its type is '{type}'");
            return null;
        }

        return Text(record, body, line, problems) is { } text ? new RecordContent(FrontMatterForm.HeaderFields, Fields(record, header), text) : null;
    }

    private static RecordText? Text(string record, MailBody body, TextRange line, ProblemCollector problems)
    {
        bool isEncoded = body.Encoding is "quoted-printable" or "base64";
        if (!isEncoded && body.Encoding is not ("" or "7bit" or "8bit" or "binary"))
        {
            problems.LeaveOut(ProblemKind.UnreadRecord, line, $"the mail is written in '{body.Encoding}': write it in 8bit, quoted-printable or base64");
            return null;
        }

        if (isEncoded && !MailCharset.IsKnown(body.Charset))
        {
            problems.LeaveOut(ProblemKind.UnreadRecord, line, $"the characters of the mail are in '{body.Charset}': write them in utf-8");
            return null;
        }

        var plain = new PlainTextBuilder(record);
        switch (body.Encoding)
        {
            case "quoted-printable":
                QuotedPrintable.Decode(record, body.Range, body.Charset, plain);
                return new RecordText(body.Range, plain);
            case "base64":
                if (TryDecode(record, body, plain))
                {
                    return new RecordText(body.Range, plain);
                }

                problems.LeaveOut(ProblemKind.UnreadRecord, line, "the text of the mail is no base64: correct it, or write the text as it is");
                return null;
            default:
                return Unquote(record, body.Range, plain) ? new RecordText(body.Range, plain) : new RecordText(body.Range);
        }
    }

    // All of it at once: a character may be in two lines.
    private static bool TryDecode(string record, MailBody body, PlainTextBuilder plain)
    {
        try
        {
            byte[] bytes = Convert.FromBase64String(body.Range.In(record).ToString());
            plain.Replace(MailCharset.Decode(body.Charset, bytes)!, body.Range);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // Whether the text has lines with a sign before "From"; only then it is derived text.
    private static bool Unquote(string record, TextRange range, PlainTextBuilder plain)
    {
        int start = range.Start;
        bool isQuoted = false;
        for (int at = Next(start); at >= 0; at = Next(at + 1))
        {
            if (QuotedFrom.Length(record, at, range) > 0)
            {
                plain.Copy(new TextRange(start, at));
                start = at + 1;
                isQuoted = true;
            }
        }

        if (isQuoted)
        {
            plain.Copy(new TextRange(start, range.End));
        }

        return isQuoted;

        int Next(int from) => from < range.End ? record.IndexOf('>', from, range.End - from) : -1;
    }

    // A field that is there more than once, as "Received", is a list.
    private static List<FrontMatterField> Fields(string record, MailHeader header)
    {
        var values = new Dictionary<string, List<FrontMatterText>>(StringComparer.OrdinalIgnoreCase);
        foreach (MailField field in header.Fields)
        {
            string name = field.Name.In(record).ToString();
            if (!values.TryGetValue(name, out List<FrontMatterText>? all))
            {
                values.Add(name, all = []);
            }

            all.Add(Value(record, field));
        }

        var fields = new List<FrontMatterField>(values.Count + 1);
        foreach (MailField field in header.Fields)
        {
            string name = field.Name.In(record).ToString();
            if (!values.TryGetValue(name, out List<FrontMatterText>? all))
            {
                continue;
            }

            values.Remove(name);
            fields.Add(Field(name, field.Name, all));
            if (string.Equals(name, From, StringComparison.OrdinalIgnoreCase))
            {
                fields.Add(Author(record, field, all[0]));
            }
        }

        return fields;
    }

    private static FrontMatterField Field(string name, TextRange range, List<FrontMatterText> values) => values.Count == 1
        ? new FrontMatterField(name, range, ArticleFieldKind.Text, values[0], [])
        : new FrontMatterField(
            name, range, ArticleFieldKind.List, new FrontMatterText(string.Empty, new TextRange(values[0].Range.Start, values[values.Count - 1].Range.End), IsExact: false), values);

    private static FrontMatterText Value(string record, MailField field)
    {
        if (field.Name.In(record).Equals(KnownFields.Date.AsSpan(), StringComparison.OrdinalIgnoreCase) && record.IndexOf('(', field.Value.Start, field.Value.Length) is > 0 and int comment)
        {
            // "17 May 2024 10:00:00 +0000 (UTC)".
            field = field with { Value = LineReader.Trim(record.AsSpan(), field.Value with { End = comment }) };
        }

        string text = field.Text(record);
        return new FrontMatterText(text, field.Value, field.Value.In(record).SequenceEqual(text.AsSpan()));
    }

    private static FrontMatterField Author(string record, MailField field, FrontMatterText value)
    {
        string name = MailAddress.NameOf(value.Text);
        int at = record.IndexOf(name, field.Value.Start, field.Value.Length, StringComparison.Ordinal);
        var range = at < 0 || name.Length == 0 ? field.Value : new TextRange(at, at + name.Length);
        return new FrontMatterField(KnownFields.Author, field.Name, ArticleFieldKind.Text, new FrontMatterText(name, range, at >= 0), []);
    }
}
