using EmbeddedCorpus.Compiler.Formats.Review;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Model;

/// <summary>Everything that is known of one text. Positions are characters of <see cref="Source"/>.</summary>
/// <remarks>
/// The caching contract: two models are equal when document and source are, for all else follows from these two. So the
/// comparison costs one pass over the text at most, and none where the hashes differ.
/// </remarks>
public sealed class ArticleModel : IEquatable<ArticleModel>
{
    private readonly int _textEnd = -1;

    /// <summary>The file.</summary>
    public required DocumentInfo Document { get; init; }

    /// <summary>All characters of the article: values and text that the file has in another form, if any, then the file itself without a byte order mark.</summary>
    /// <remarks>
    /// Derived characters come first, so that a headline among them is before the text, as in any article: quotations are found by address.
    /// Most files need none, and then this is the file.
    /// </remarks>
    public required CorpusText Source { get; init; }

    /// <summary>Where the file starts in <see cref="Source"/>; 0 without derived characters.</summary>
    public int SourceStart { get; init; }

    /// <summary>The hash of <see cref="Source"/>.</summary>
    public required ContentHash Hash { get; init; }

    /// <summary>Days since 0001-01-01, or -1 without a date.</summary>
    public required int DayNumber { get; init; }

    /// <summary>The headline without its marks; may be empty.</summary>
    public required TextRange Headline { get; init; }

    /// <summary>Where the text after the header starts.</summary>
    public required int TextStart { get; init; }

    /// <summary>Where the text ends: with <see cref="Source"/>, unless it is said.</summary>
    public int TextEnd
    {
        get => _textEnd < 0 ? Source.Length : _textEnd;
        init => _textEnd = value;
    }

    /// <summary>What the text says of itself: the fields of its header.</summary>
    public EquatableArray<FieldModel> Fields { get; init; } = [];

    /// <summary>The paragraphs, in order.</summary>
    public required EquatableArray<TextRange> Paragraphs { get; init; }

    /// <summary>The quotations, headline first, then in order of position.</summary>
    public required EquatableArray<QuoteModel> Quotes { get; init; }

    /// <summary>The speakers, in order of their first quotation.</summary>
    public required EquatableArray<SpeakerModel> Speakers { get; init; }

    /// <summary>What is wrong with the text.</summary>
    public required EquatableArray<TextProblem> Problems { get; init; }

    /// <summary>The id that the text gives itself; empty for one by its path.</summary>
    public string OwnId { get; init; } = string.Empty;

    /// <summary>Signs that the text is not what it is read as.</summary>
    public TextTraits Traits { get; init; }

    /// <summary>Whether the text calls itself a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether a problem keeps the text out of the corpus.</summary>
    public required bool IsLeftOut { get; init; }

    /// <summary>A position of the file, for messages: what was derived has none.</summary>
    public TextRange InFile(TextRange range) => new(Math.Max(range.Start - SourceStart, 0), Math.Max(range.End - SourceStart, 0));

    /// <summary>The file's own characters.</summary>
    public string File => SourceStart == 0 ? Source.ToString() : Source.Slice(new TextRange(SourceStart, Source.Length)).ToString();

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
