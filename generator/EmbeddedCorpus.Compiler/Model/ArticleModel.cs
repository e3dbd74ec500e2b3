using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>The result of reading one text.</summary>
/// <remarks>
/// <para>All positions count the characters of <see cref="Source"/>.</para>
/// <para>The caching contract is this: two models are equal if <see cref="Document"/> and <see cref="Source"/> are equal. Everything else follows
/// from these two properties. So a comparison reads each text at most once. A comparison of models with different hashes reads no text.</para>
/// </remarks>
public sealed class ArticleModel : IEquatable<ArticleModel>
{
    private readonly int _textEnd = -1;

    private DocumentInfo _document = null!;
    private EquatableArray<TextProblem> _problems;
    private EquatableArray<AliasModel> _aliases = [];
    private EquatableArray<QuoteModel> _quotes;
    private EquatableArray<SpeakerModel> _speakers;
    private ArticleModel? _asRead;

    /// <summary>The properties of the file.</summary>
    public required DocumentInfo Document
    {
        get => _document;
        init => _document = value;
    }

    /// <summary>All characters of the article.</summary>
    /// <remarks>
    /// <para>The source contains the derived characters, and then the file without a byte order mark. Derived characters are values and text that the
    /// file has in another form. Most files have no derived characters. The source of such a file is the file.</para>
    /// <para>Derived characters come first because they can contain the headline. The headline must be before the text, because a lookup finds
    /// quotations by address.</para>
    /// </remarks>
    public required CorpusText Source { get; init; }

    /// <summary>The position in <see cref="Source"/> where the file starts.</summary>
    /// <remarks>The position is 0 if the article has no derived characters.</remarks>
    public int SourceStart { get; init; }

    /// <summary>The map from derived text to the file, in order of position.</summary>
    /// <remarks>The map is empty if the text is a part of the file.</remarks>
    public EquatableArray<SourceSegment> Map { get; init; } = [];

    /// <summary>The hash of <see cref="Source"/>.</summary>
    public required ContentHash Hash { get; init; }

    /// <summary>The number of days since 0001-01-01, or -1 for an article without a date.</summary>
    public required int DayNumber { get; init; }

    /// <summary>The range of the headline without quotation marks, or an empty range.</summary>
    public required TextRange Headline { get; init; }

    /// <summary>The position where the text after the header starts.</summary>
    public required int TextStart { get; init; }

    /// <summary>The position where the text ends.</summary>
    /// <remarks>The default is the end of <see cref="Source"/>.</remarks>
    public int TextEnd
    {
        get => _textEnd < 0 ? Source.Length : _textEnd;
        init => _textEnd = value;
    }

    /// <summary>The fields of the text.</summary>
    public EquatableArray<FieldModel> Fields { get; init; } = [];

    /// <summary>The HTML of the text, or null if the setting of the document asks for none.</summary>
    public CorpusText? Html { get; init; }

    /// <summary>The number of words in the paragraphs.</summary>
    public int WordCount { get; init; }

    /// <summary>The ranges of the paragraphs, in order of position.</summary>
    public required EquatableArray<TextRange> Paragraphs { get; init; }

    /// <summary>The times of the paragraphs that have one, in order of position.</summary>
    /// <remarks>Only subtitles have times.</remarks>
    public EquatableArray<TimeModel> Times { get; init; } = [];

    /// <summary>The paragraphs where the kind changes, in order of position.</summary>
    /// <remarks>Paragraphs before the first are prose. The list is empty if all paragraphs are prose.</remarks>
    public EquatableArray<KindModel> Kinds { get; init; } = [];

    /// <summary>The headings, in order of position.</summary>
    public EquatableArray<HeadingModel> Headings { get; init; } = [];

    /// <summary>The links and images, in order of position.</summary>
    public EquatableArray<LinkModel> Links { get; init; } = [];

    /// <summary>The quotations, in order of position.</summary>
    /// <remarks>The quotations of the headline come first.</remarks>
    public required EquatableArray<QuoteModel> Quotes
    {
        get => _quotes;
        init => _quotes = value;
    }

    /// <summary>The speakers, in order of their first quotations.</summary>
    public required EquatableArray<SpeakerModel> Speakers
    {
        get => _speakers;
        init => _speakers = value;
    }

    /// <summary>The problems of the text.</summary>
    public required EquatableArray<TextProblem> Problems
    {
        get => _problems;
        init => _problems = value;
    }

    /// <summary>The id in the text, or an empty string for an id from the path.</summary>
    public string OwnId { get; init; } = string.Empty;

    /// <summary>The earlier ids of the article.</summary>
    public EquatableArray<AliasModel> Aliases
    {
        get => _aliases;
        init => _aliases = value;
    }

    /// <summary>The codes of the diagnostics that are not reported for the text, with <c>;</c> between them.</summary>
    public string Ignored { get; init; } = string.Empty;

    /// <summary>Signs that the text has another format than expected.</summary>
    public TextTraits Traits { get; init; }

    /// <summary>Whether a field marks the text as a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether the corpus leaves out the text because of a problem.</summary>
    public required bool IsLeftOut { get; init; }

    /// <summary>The article before a registry of people renamed its speakers, which is what follows from the text.</summary>
    public ArticleModel AsRead => _asRead ?? this;

    /// <summary>Returns the article with the speakers of a registry of people.</summary>
    /// <param name="quotes">The quotations.</param>
    /// <param name="speakers">The speakers, in order of their first quotations.</param>
    internal ArticleModel WithSpeakers(EquatableArray<QuoteModel> quotes, EquatableArray<SpeakerModel> speakers)
    {
        var article = (ArticleModel)MemberwiseClone();
        article._quotes = quotes;
        article._speakers = speakers;
        article._asRead = AsRead;
        return article;
    }

    /// <summary>Whether a kind of problem is not reported for the text.</summary>
    internal bool Ignores(ProblemKind kind) => ProblemCodes.Contain(Ignored, kind);

    /// <summary>Converts a range of <see cref="Source"/> to a range of the file, for messages.</summary>
    /// <remarks>The result is position 0 for a value from outside the file.</remarks>
    public TextRange InFile(TextRange range) =>
        range.Start < SourceStart ? SourceMap.ToFile(Map, range) : new TextRange(range.Start - SourceStart, range.End - SourceStart);

    /// <summary>The characters of the file.</summary>
    public string File => SourceStart == 0 ? Source.ToString() : Source.Slice(new TextRange(SourceStart, Source.Length)).ToString();

    /// <summary>Returns the article of a record at a place of its file.</summary>
    /// <remarks>
    /// A record is read without its place, and its model is moved to the place afterwards. So a record that is added to a file changes no model of
    /// another record.
    /// </remarks>
    /// <param name="file">The properties of the file.</param>
    /// <param name="part">The place of the record.</param>
    public ArticleModel At(DocumentInfo file, DocumentPart part)
    {
        var article = (ArticleModel)MemberwiseClone();
        DocumentInfo placed = file.At(part);
        article._document = OwnId.Length == 0 ? placed : placed with { Id = OwnId };
        int lines = part.Line - (Document.Part?.Line ?? 0);
        int characters = part.Position - (Document.Part?.Position ?? 0);
        if (Problems.Count > 0)
        {
            article._problems = new([.. Problems.Select(Move)]);
        }

        if (Aliases.Count > 0)
        {
            article._aliases = new([.. Aliases.Select(alias => alias with { Clash = Move(alias.Clash) })]);
        }

        return article;

        TextProblem Move(TextProblem problem) => Place(problem, file) ?? problem.Move(lines, characters) with { FilePath = file.FilePath };
    }

    // A problem of a file of fields has a place of its own. Null for a problem of the text.
    private TextProblem? Place(TextProblem problem, DocumentInfo file)
    {
        for (int index = 0; index < Document.Sidecars.Count; index++)
        {
            if (Document.Sidecars[index].FilePath == problem.FilePath)
            {
                return index < file.Sidecars.Count ? problem with { FilePath = file.Sidecars[index].FilePath } : problem;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(ArticleModel? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Hash == other.Hash && Document == other.Document && IsLeftOut == other.IsLeftOut
            && Source.Equals(other.Source) && Problems == other.Problems);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArticleModel);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode();
}
