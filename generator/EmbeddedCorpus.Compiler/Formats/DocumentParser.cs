using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Formats.Plain;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Reads a plain text: front matter, then header or headline, then paragraphs.</summary>
/// <remarks>What is nearest to the text counts: its front matter, then its header, then what the project says of it, then its path.</remarks>
internal static class DocumentParser
{
    /// <summary>Reads a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="problems">Collects the problems of the file.</param>
    public static ParsedDocument Parse(SourceDocument document, ProblemCollector problems)
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

        CollectedField? ownTitle = TitleOf(fields);
        Header header = HeaderParser.Parse(source.AsSpan(), start);
        if (ownTitle is not null)
        {
            header = BelowTitle(source, ownTitle.Text, header, start);
        }

        fields.Add(header.Fields());
        fields.Add(document.Info.Given);
        if (ownTitle is null && header.Date.IsEmpty && TitleOf(fields) is { } given)
        {
            ownTitle = given;
            header = BelowTitle(source, given.Text, header, start);
        }

        AddHeaderProblem(source, header, problems);
        ParagraphLayouts.TryParse(document.Info.Paragraphs, out ParagraphLayout layout);
        List<TextRange> paragraphs = ParagraphParser.Parse(source.AsSpan(), header.TextStart, layout);
        ParsedDocument parsed = Finish(fields, header, ownTitle, paragraphs, new FieldValues(fields, problems));
        return isDraft ? parsed with { IsDraft = true } : parsed;
    }

    private static ParsedDocument Finish(FieldCollector fields, Header header, CollectedField? title, List<TextRange> paragraphs, FieldValues values)
    {
        string characters = fields.Characters;
        var headline = new HeadlineMarks(fields.Moved(header.Headline), header.IsQuotation, -1);
        if (title is not null)
        {
            TextRange written = fields.Place(title.Value);
            HeadlineMarks marks = HeadlineMarks.Read(characters.AsSpan(), written);
            headline = marks.IsQuotation ? marks : new HeadlineMarks(written, IsQuotation: false, -1);
        }

        for (int index = 0; index < paragraphs.Count; index++)
        {
            paragraphs[index] = fields.Moved(paragraphs[index]);
        }

        return new ParsedDocument(characters, fields.Offset, headline.Headline, header.TextStart + fields.Offset, paragraphs, fields.ToModels())
        {
            IsQuotation = headline.IsQuotation,
            DayNumber = values.ReadDay(header.Date, header.DayNumber),
            OwnId = values.ReadId(),
            IsDraft = values.ReadDraft(),
        };
    }

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
