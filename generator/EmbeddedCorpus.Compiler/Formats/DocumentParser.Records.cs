using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Formats.Records;
using EmbeddedCorpus.Compiler.Formats.Records.Mail;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <content>Reads the records of files that hold many articles.</content>
internal static partial class DocumentParser
{
    /// <summary>Reads a record.</summary>
    /// <param name="record">The characters of the record.</param>
    /// <param name="format">The form of the record.</param>
    /// <param name="formats">The formats that can be read.</param>
    /// <param name="problems">Collects the problems of the record.</param>
    /// <param name="cancellation">The method checks the token once for each paragraph.</param>
    public static ParsedDocument ParseRecord(SourceDocument record, RecordFormat format, TextFormats formats, ProblemCollector problems, CancellationToken cancellation)
    {
        switch (format.Kind)
        {
            case RecordKind.Fortune:
                return ParseSaying(record, SayingItem.Read(record.Text), problems, cancellation);
            case RecordKind.Lines when SayingItem.Read(record.Text) is { } item && IsSaying(record, item, format, formats):
                return ParseSaying(record, item, problems, cancellation);
            case RecordKind.Lines or RecordKind.Headings:
                return Parse(record, formats, problems);
        }

        RecordBounds.AddMissing(record.Info.Reading, problems);
        RecordContent? content = format.Kind switch
        {
            RecordKind.JsonLines => JsonRecord.Read(record.Text, problems),
            RecordKind.Table => TableRecord.Read(record.Text, format, problems),
            _ => MailRecord.Read(record.Text, problems),
        };
        return content is null ? Unread(record.Text) : ParseContent(record, content, problems);
    }

    // One paragraph that somebody is named below, or that is between the lines of a file of sayings.
    private static bool IsSaying(SourceDocument record, SayingItem item, RecordFormat format, TextFormats formats) =>
        item.IsOneParagraph && (!item.Attribution.IsEmpty || format.Separator == RecordKinds.FortuneLine)
        && formats.Find(record.Info) is null && FrontMatterReader.Read(record.Text) is null;

    private static ParsedDocument Unread(string source) => new(source, 0, default, 0, [], []) { IsUnread = true };

    // Fields first; then a header in the text, as in any text, for what the fields do not say.
    private static ParsedDocument ParseContent(SourceDocument record, RecordContent content, ProblemCollector problems)
    {
        var fields = new FieldCollector(record.Text);
        fields.Add(content.ToBlock());
        string characters = content.Text.Plain?.ToString() ?? record.Text;
        TextRange range = content.Text.Plain is null ? content.Text.Range : new TextRange(0, characters.Length);
        ReadOnlySpan<char> text = characters.AsSpan(0, range.End);
        CollectedField? title = TitleOf(fields);
        Header header = HeaderParser.Parse(text, range.Start);
        if (title is not null || header.Problem is not null || WordsFrom(text, header.TextStart).IsEmpty)
        {
            // A title leaves nothing for a headline; and a text of one line is a text.
            header = title is null ? Header.None(range.Start) : BelowTitle(characters, title.Text, header, range.Start);
        }

        if (content.Text.Plain is null)
        {
            fields.Add(header.Fields());
        }
        else
        {
            fields.Add(Given(header, characters));
        }

        bool isDraft = SidecarFields.Add(record.Info.Sidecars, fields, problems);
        fields.Add(record.Info.Given);
        if (title is null && header.Date.IsEmpty && TitleOf(fields) is { } given)
        {
            title = given;
            header = BelowTitle(characters, given.Text, header, range.Start);
        }

        ParagraphLayouts.TryParse(record.Info.Reading.Paragraphs, out ParagraphLayout layout);
        List<TextRange> paragraphs = ParagraphParser.Parse(text, header.TextStart, layout);
        if (paragraphs.Count == 0 && title is null && header.Headline.IsEmpty)
        {
            string remedy = content.Form == FrontMatterForm.HeaderFields ? "below the fields of the mail" : $"into a field {TextNames.Remedy}";
            problems.LeaveOut(ProblemKind.UnreadRecord, default, "the record has no text: write one " + remedy);
            return Unread(record.Text);
        }

        List<HeadingModel> headings = BodyHeadings.Take(characters, paragraphs, fields);
        if (content.Text.Plain is not { } plain)
        {
            int offset = fields.Offset;
            return Drafted(Finish(fields, offset, header, title, paragraphs, new KnownFieldValues(fields, problems), record.Info.Sidecars), isDraft) with
            {
                TextEnd = offset + Math.Max(range.End, header.TextStart),
                Headings = Moved(headings, offset),
            };
        }

        fields.Add(new FormattedText(characters, 0, plain.Map, paragraphs));
        int start = fields.TextOffset;
        return Drafted(Finish(fields, start, header, title, paragraphs, new KnownFieldValues(fields, problems), record.Info.Sidecars), isDraft) with
        {
            TextEnd = start + characters.Length,
            Headings = Moved(headings, start),
            Map = new([.. plain.Map.Select(segment => segment with { Start = segment.Start + start })]),
        };
    }

    private static EquatableArray<HeadingModel> Moved(List<HeadingModel> headings, int offset) =>
        headings.Count == 0 ? [] : new([.. headings.Select(heading => heading with { Text = Moved(heading.Text, offset) })]);

    private static TextRange WordsFrom(ReadOnlySpan<char> text, int position) => TextLine.FirstFrom(text, position).Words;

    // A saying has no headline, and no date in its first line.
    private static ParsedDocument ParseSaying(SourceDocument record, SayingItem item, ProblemCollector problems, CancellationToken cancellation)
    {
        RecordBounds.AddMissing(record.Info.Reading, problems);
        var fields = new FieldCollector(record.Text);
        bool isDraft = SidecarFields.Add(record.Info.Sidecars, fields, problems);
        fields.Add(record.Info.Given);
        CollectedField? title = TitleOf(fields);
        ParagraphLayout layout = ParagraphLayouts.TryParse(record.Info.Reading.Paragraphs, out ParagraphLayout written) && written != ParagraphLayout.Auto ? written : ParagraphLayout.BlankLines;
        List<TextRange> paragraphs = ParagraphParser.Parse(record.Text.AsSpan(), 0, layout);
        int offset = fields.Offset;
        ParsedDocument parsed = Drafted(Finish(fields, offset, Header.None(0), title, paragraphs, new KnownFieldValues(fields, problems), record.Info.Sidecars), isDraft);
        return parsed with { IsUntitled = true, Sayings = item.Quotations(parsed.Characters, offset, parsed.Paragraphs, cancellation) };
    }
}
