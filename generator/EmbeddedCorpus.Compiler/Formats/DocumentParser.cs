using EmbeddedCorpus.Compiler.Formats.Bounds;
using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Formats.Subtitles;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Reads a text: front matter, then header or headline, then paragraphs.</summary>
/// <remarks>What is nearest to the text counts: its front matter, then its header, then what the project says of it, then its path.</remarks>
internal static partial class DocumentParser
{
    /// <summary>Reads a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="formats">The formats that can be read.</param>
    /// <param name="problems">Collects the problems of the file.</param>
    public static ParsedDocument Parse(SourceDocument document, TextFormats formats, ProblemCollector problems)
    {
        string source = document.Text;
        var fields = new FieldCollector(source);
        int start = 0;
        bool isDraft = false;
        if (FrontMatterReader.Read(source) is { } block && !IsAllJson(source, block))
        {
            fields.Add(block);
            isDraft = DraftLine.IsIn(source, block);
            start = TextLine.SkipBlank(source.AsSpan(), block.TextStart);
            foreach (FrontMatterProblem problem in block.Problems)
            {
                problems.Add(ProblemKind.FrontMatter, problem.Range, problem.Message);
            }
        }

        TextBounds bounds = BoundsFinder.Find(document, start, problems);
        if (bounds.HasHeader && FieldsAbove.Read(source, start, bounds.FieldsEnd) is { } above)
        {
            fields.Add(above);
        }

        ITextFormat? own = formats.Find(document.Info) ?? SubtitleFormat.Find(document, bounds.Start);
        ParsedDocument parsed = (own ?? QuotedLines.Find(document, bounds.Start)) is { } format
            ? ParseFormatted(document, format.Read(bounds.Before(document), bounds.Start, problems), fields, problems)
            : ParsePlain(document, start, bounds, fields, problems);
        return Drafted(parsed, isDraft);
    }

    // A mistake in another field must not publish a draft.
    private static ParsedDocument Drafted(ParsedDocument parsed, bool isDraft) => isDraft ? parsed with { IsDraft = true } : parsed;

    private static ParsedDocument ParsePlain(SourceDocument document, int fileStart, TextBounds bounds, FieldCollector fields, ProblemCollector problems)
    {
        string source = document.Text;
        ReadOnlySpan<char> text = source.AsSpan(0, bounds.End);
        int start = bounds.Start;
        CollectedField? ownTitle = TitleOf(fields);
        Header header = HeaderParser.Parse(text, start);
        if (ownTitle is null && bounds.HasHeader)
        {
            header = bounds.Choose(header, HeaderParser.Parse(source.AsSpan(0, bounds.HeaderEnd), fileStart));
        }

        if (ownTitle is not null)
        {
            header = BelowTitle(source, ownTitle.Text, header, start);
        }

        fields.Add(header.Fields());
        bool isDraft = SidecarFields.Add(document.Info.Sidecars, fields, problems);
        fields.Add(document.Info.Given);
        var values = new KnownFieldValues(fields, problems);
        values.AddDate();
        if (ownTitle is null && header.Date.IsEmpty && TitleOf(fields) is { } given)
        {
            ownTitle = given;
            header = BelowTitle(source, given.Text, header, start);
        }

        AddHeaderProblem(source, header, problems);
        ParagraphLayouts.TryParse(document.Info.Reading.Paragraphs, out ParagraphLayout layout);
        List<TextRange> paragraphs = ParagraphParser.Parse(text, header.TextStart, layout);
        List<HeadingModel> headings = BodyHeadings.Take(source, paragraphs, fields);
        return Drafted(Finish(fields, fields.Offset, header, ownTitle, paragraphs, values, document.Info.Sidecars), isDraft) with
        {
            TextEnd = bounds.End == source.Length ? -1 : Math.Max(bounds.End, header.TextStart) + fields.Offset,
            Headings = headings.Count == 0 ? [] : new([.. headings.Select(heading => heading with { Text = fields.Moved(heading.Text) })]),
        };
    }

    // The header is read in the plain text; what it says is derived text, for its places in the file are other ones.
    private static ParsedDocument ParseFormatted(SourceDocument document, FormattedText text, FieldCollector fields, ProblemCollector problems)
    {
        string characters = text.Characters;
        CollectedField? title = TitleOf(fields);
        Header header = !text.Title.IsEmpty ? HeaderParser.Below(characters.AsSpan(), text.BelowTitle, Header.None(text.BelowTitle) with { Headline = text.Title })
            : text.HasHeader ? HeaderParser.Parse(characters.AsSpan(), text.TextStart)
            : Header.None(text.TextStart);
        if (title is not null)
        {
            header = BelowTitle(characters, title.Text, header, text.TextStart);
        }

        fields.Add(Given(header, characters));
        bool isDraft = SidecarFields.Add(document.Info.Sidecars, fields, problems);
        fields.Add(document.Info.Given);
        var values = new KnownFieldValues(fields, problems);
        values.AddDate();
        if (title is null && header.Date.IsEmpty && TitleOf(fields) is { } given)
        {
            title = given;
            header = BelowTitle(characters, given.Text, header, text.TextStart);
        }

        // The file follows the plain text, and a headline stands above its text.
        if (title is { Value.IsDerived: false })
        {
            title = title with { Value = fields.Derive(title.Text) };
        }

        fields.Add(text);
        var paragraphs = new List<TextRange>(text.Paragraphs.Count);
        foreach (TextRange paragraph in text.Paragraphs)
        {
            int start = Math.Max(paragraph.Start, header.TextStart);
            while (start < paragraph.End && char.IsWhiteSpace(characters[start]))
            {
                start++;
            }

            if (start < paragraph.End)
            {
                paragraphs.Add(paragraph with { Start = start });
            }
        }

        ParsedDocument parsed = Finish(fields, fields.TextOffset, header, title, paragraphs, values, document.Info.Sidecars);
        int offset = fields.TextOffset;
        return Drafted(parsed, isDraft) with
        {
            TextEnd = offset + characters.Length,
            IsFormatted = true,
            Map = new([.. text.Map.Select(segment => segment with { Start = segment.Start + offset })]),
            IsWithoutMarkup = text.IsWithoutMarkup,
            Code = [.. text.Code.Select(range => Moved(range, offset))],
            Headings = new([.. text.Headings.Where(heading => heading.Text.Start >= header.TextStart).Select(heading => heading with { Text = Moved(heading.Text, offset), Anchor = Moved(heading.Anchor, offset) })]),
            Links = new([.. text.Links.Select(link => link with { Text = Moved(link.Text, offset), Target = Moved(link.Target, offset) })]),
            Speakers = text.Speakers is null ? null : [.. text.Speakers.Select(name => Moved(name, offset))],
            Times = [.. text.Times.Select(time => time with { Text = Moved(time.Text, offset) })],
            Blocks = [.. text.Blocks.Select(block => block with { Text = Moved(block.Text, offset) })],
            Read = text.Read,
            Html = text.Html is { } html ? () => html(header.TextStart) : null,
        };
    }

    private static EquatableArray<GivenField> Given(Header header, string text) =>
        new([.. header.Fields().Select(field => new GivenField(field.Name, field.Text.In(text).ToString()))]);

    private static ParsedDocument Finish(FieldCollector fields, int offset, Header header, CollectedField? title, List<TextRange> paragraphs, KnownFieldValues values, EquatableArray<Sidecar> sidecars)
    {
        string characters = fields.Characters;
        var headline = new HeadlineMarks(Moved(header.Headline, offset), header.IsQuotation, -1);
        if (title is not null)
        {
            TextRange written = fields.Place(title.Value);
            HeadlineMarks marks = HeadlineMarks.Read(characters.AsSpan(), written);
            headline = marks.IsQuotation ? marks : new HeadlineMarks(written, IsQuotation: false, -1);
        }

        for (int index = 0; index < paragraphs.Count; index++)
        {
            paragraphs[index] = Moved(paragraphs[index], offset);
        }

        return new ParsedDocument(characters, fields.Offset, headline.Headline, header.TextStart + offset, paragraphs, fields.ToModels(sidecars))
        {
            IsQuotation = headline.IsQuotation,
            DayNumber = values.ReadDay(header.Date, header.DayNumber),
            OwnId = values.ReadId(),
            Aliases = values.ReadAliases(),
            IsDraft = values.ReadDraft(),
            Ignored = values.ReadIgnored(),
            Author = values.PlaceAuthor(),
            Language = values.ReadLanguage(),
            Corrections = values.ReadCorrections(),
        };
    }

    // An empty range stays what it is.
    private static TextRange Moved(TextRange range, int offset) => range == default ? default : new TextRange(range.Start + offset, range.End + offset);

    // A file that is one JSON object has no text below it: the object is the text.
    private static bool IsAllJson(string source, FrontMatterBlock block) =>
        block.Form == FrontMatterForm.Json && source[block.Range.Start] == '{' && TextLine.FirstFrom(source.AsSpan(), block.TextStart).IsEmpty;

    private static CollectedField? TitleOf(FieldCollector fields) => fields.Find(KnownFields.Title) is { Kind: ArticleFieldKind.Text } title ? title : null;

    // A first line that repeats the title is left out of the text. Any other first line is a part of the text. A dated line is always a header.
    private static Header BelowTitle(string source, string title, Header header, int start) =>
        header.Headline.IsEmpty || !header.Date.IsEmpty || IsSame(header.Headline.In(source), title.AsSpan()) ? header : Header.None(start);

    private static bool IsSame(ReadOnlySpan<char> headline, ReadOnlySpan<char> title) => headline.Trim().Equals(title.Trim(), StringComparison.OrdinalIgnoreCase);

    private static void AddHeaderProblem(string source, Header header, ProblemCollector problems)
    {
        string cited = header.ProblemRange.In(source).ToString();
        if (header.Problem == ProblemKind.InvalidDate)
        {
            problems.LeaveOut(ProblemKind.InvalidDate, header.ProblemRange, cited);
        }
        else if (header.Problem is { } problem)
        {
            problems.Add(problem, header.ProblemRange, cited);
        }
    }
}
