using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>Writes an article to bytes and reads it again: the one place that names all fields, each method beside its inverse.</summary>
/// <remarks>
/// All but the document and the text, which the caller has. An article that is left out of the corpus is not written. The bytes are
/// for the next build with the same compiler, so they have no version.
/// </remarks>
internal static class ArticleCodec
{
    /// <summary>Writes an article.</summary>
    public static void Write(ModelWriter to, ArticleModel article)
    {
        to.Write(article.OwnId);
        to.Number(article.Source.Length);
        to.Write(article.Hash.Value);
        to.Number(article.DayNumber + 1);
        to.Range(article.Headline);
        to.Number(article.SourceStart);
        to.Number(article.TextStart);
        to.Number(article.TextEnd);
        to.Number(article.WordCount);
        to.Write((byte)(article.IsDraft ? 1 : 0));
        to.Write((byte)article.Traits);
        to.Write(article.Ignored);
        to.Items(article.Map, Write);
        to.Items(article.Fields, Write);
        to.Items(article.Paragraphs, static (to, paragraph) => to.Range(paragraph));
        to.Items(article.Times, Write);
        to.Items(article.Kinds, Write);
        to.Items(article.Headings, Write);
        to.Items(article.Links, Write);
        to.Items(article.Quotes, Write);
        to.Items(article.Speakers, Write);
        to.Items(article.Aliases, (to, alias) => Write(to, alias, article.Document));
        to.Items(article.Problems, (to, problem) => Write(to, problem, article.Document));
        Write(to, article.Html);
    }

    /// <summary>Reads an article.</summary>
    /// <param name="from">Where from.</param>
    /// <param name="document">Its document.</param>
    /// <param name="utf8">Its text.</param>
    /// <exception cref="FormatException">It is another text.</exception>
    public static ArticleModel Read(ModelReader from, DocumentInfo document, ArraySegment<byte> utf8)
    {
        string ownId = from.ReadString();
        return Read(from, ownId.Length == 0 ? document : document with { Id = ownId }, ownId, utf8);
    }

    private static ArticleModel Read(ModelReader from, DocumentInfo document, string ownId, ArraySegment<byte> utf8) => new()
    {
        Document = document,
        OwnId = ownId,
        Source = CorpusText.FromUtf8(utf8, from.Number()),
        Hash = new ContentHash(from.ReadUInt64()),
        DayNumber = from.Number() - 1,
        Headline = from.Range(),
        SourceStart = from.Number(),
        TextStart = from.Number(),
        TextEnd = from.Number(),
        WordCount = from.Number(),
        IsDraft = from.ReadByte() != 0,
        Traits = (TextTraits)from.ReadByte(),
        Ignored = from.ReadString(),
        Map = from.Items(ReadSegment),
        Fields = from.Items(ReadField),
        Paragraphs = from.Items(static from => from.Range()),
        Times = from.Items(ReadTime),
        Kinds = from.Items(ReadKind),
        Headings = from.Items(ReadHeading),
        Links = from.Items(ReadLink),
        Quotes = from.Items(ReadQuote),
        Speakers = from.Items(ReadSpeaker),
        Aliases = from.Items(from => ReadAlias(from, document)),
        Problems = from.Items(from => ReadProblem(from, document)),
        IsLeftOut = false,
        Html = ReadHtml(from),
    };

    // The bytes, after their number + 1 and the number of characters.
    private static void Write(ModelWriter to, CorpusText? html)
    {
        to.Number(html is null ? 0 : html.Utf8.Length + 1);
        if (html is not null)
        {
            to.Number(html.Length);
            to.Write(html.Utf8.ToArray());
        }
    }

    private static CorpusText? ReadHtml(ModelReader from)
    {
        int length = from.Number() - 1;
        if (length < 0)
        {
            return null;
        }

        int characters = from.Number();
        return CorpusText.FromUtf8(new ArraySegment<byte>(from.ReadBytes(length)), characters);
    }

    private static void Write(ModelWriter to, SourceSegment segment)
    {
        to.Number(segment.Start);
        to.Number(segment.Length);
        to.Number(segment.FileStart);
        to.Number(segment.FileLength);
    }

    private static SourceSegment ReadSegment(ModelReader from) => new(from.Number(), from.Number(), from.Number(), from.Number());

    private static void Write(ModelWriter to, FieldModel field)
    {
        to.Write(field.Name);
        to.Write((byte)field.Kind);
        to.Range(field.Text);
        to.Items(field.Items, static (to, item) => to.Range(item));
        to.Number(field.File);
        to.Items(field.Places, Write);
    }

    private static FieldModel ReadField(ModelReader from) => new(
        from.ReadString(),
        (ArticleFieldKind)from.ReadByte(),
        from.Range(),
        from.Items(static from => from.Range()))
    {
        File = from.Number(),
        Places = from.Items(ReadPlace),
    };

    private static void Write(ModelWriter to, TextPlace place)
    {
        to.Range(place.Range);
        to.Number(place.Start.Line);
        to.Number(place.Start.Column);
        to.Number(place.End.Line);
        to.Number(place.End.Column);
    }

    private static TextPlace ReadPlace(ModelReader from) => new(
        from.Range(),
        new LineColumn(from.Number(), from.Number()),
        new LineColumn(from.Number(), from.Number()));

    private static void Write(ModelWriter to, TimeModel time)
    {
        to.Number(time.Paragraph);
        to.Number(time.Start);
        to.Number(time.End);
    }

    private static TimeModel ReadTime(ModelReader from) => new(from.Number(), from.Number(), from.Number());

    private static void Write(ModelWriter to, KindModel kind)
    {
        to.Number(kind.Paragraph);
        to.Write((byte)kind.Kind);
    }

    private static KindModel ReadKind(ModelReader from) => new(from.Number(), (ParagraphKind)from.ReadByte());

    private static void Write(ModelWriter to, HeadingModel heading)
    {
        to.Range(heading.Text);
        to.Write((byte)heading.Level);
        to.Range(heading.Anchor);
    }

    private static HeadingModel ReadHeading(ModelReader from) => new(from.Range(), from.ReadByte(), from.Range());

    private static void Write(ModelWriter to, LinkModel link)
    {
        to.Range(link.Text);
        to.Range(link.Target);
        to.Write((byte)(link.IsImage ? 1 : 0));
        to.Range(link.Place);
        to.Number(link.Start.Line);
        to.Number(link.Start.Column);
    }

    private static LinkModel ReadLink(ModelReader from) => new(from.Range(), from.Range(), from.ReadByte() != 0)
    {
        Place = from.Range(),
        Start = new LineColumn(from.Number(), from.Number()),
    };

    private static void Write(ModelWriter to, QuoteModel quote)
    {
        to.Range(quote.Text);
        to.Write((byte)quote.Kind);
        to.Number(quote.Paragraph + 1);
        to.Number(quote.Speaker + 1);
        to.Write((byte)quote.Attribution);
        to.Range(quote.Mention);
        to.Range(quote.Cue);
        to.Number(quote.Origin + 1);
        to.Number((int)quote.Rule);
    }

    private static QuoteModel ReadQuote(ModelReader from) => new(
        from.Range(),
        (QuoteKind)from.ReadByte(),
        from.Number() - 1,
        from.Number() - 1,
        (Attribution)from.ReadByte(),
        from.Range(),
        from.Range(),
        from.Number() - 1,
        (RuleId)from.Number());

    private static void Write(ModelWriter to, SpeakerModel speaker)
    {
        to.Write(speaker.Name);
        to.Range(speaker.Description);
    }

    private static SpeakerModel ReadSpeaker(ModelReader from) => new(from.ReadString(), from.Range());

    private static void Write(ModelWriter to, AliasModel alias, DocumentInfo document)
    {
        to.Write(alias.Id);
        Write(to, alias.Clash, document);
    }

    private static AliasModel ReadAlias(ModelReader from, DocumentInfo document) => new(from.ReadString(), ReadProblem(from, document));

    // The file of fields that has the problem, by its number; 0 is the text itself.
    private static void Write(ModelWriter to, TextProblem problem, DocumentInfo document)
    {
        int file = document.Sidecars.Count;
        while (file > 0 && document.Sidecars[file - 1].FilePath != problem.FilePath)
        {
            file--;
        }

        to.Number(file);
        to.Write((byte)problem.Kind);
        to.Range(problem.Range);
        to.Number(problem.Start.Line);
        to.Number(problem.Start.Column);
        to.Number(problem.End.Line);
        to.Number(problem.End.Column);
        to.Write(problem.Argument);
        to.Write(problem.SecondArgument);
    }

    private static TextProblem ReadProblem(ModelReader from, DocumentInfo document)
    {
        int file = from.Number();
        string path = file == 0 ? document.FilePath
            : file <= document.Sidecars.Count ? document.Sidecars[file - 1].FilePath
            : throw new FormatException();
        return new(
            (ProblemKind)from.ReadByte(),
            path,
            from.Range(),
            new LineColumn(from.Number(), from.Number()),
            new LineColumn(from.Number(), from.Number()),
            from.ReadString(),
            from.ReadString());
    }
}
