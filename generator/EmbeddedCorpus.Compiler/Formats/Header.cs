using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>What stands above a text's paragraphs.</summary>
/// <param name="DayNumber">Days since 0001-01-01, or -1 without a date.</param>
/// <param name="Headline">The headline without its marks; may be empty.</param>
/// <param name="IsQuotation">Whether the headline stands wholly in quotation marks.</param>
/// <param name="TextStart">Where the paragraphs start.</param>
/// <param name="Problem">What is wrong with the header, if anything.</param>
/// <param name="ProblemRange">Where.</param>
internal readonly record struct Header(
    int DayNumber,
    TextRange Headline,
    bool IsQuotation,
    int TextStart,
    ProblemKind? Problem,
    TextRange ProblemRange)
{
    /// <summary>The header of a text that has none.</summary>
    /// <param name="textStart">Where the paragraphs start.</param>
    public static Header None(int textStart) => new(-1, default, false, textStart, null, default);

    /// <summary>The date as it is written, with its time; empty without one.</summary>
    public TextRange Date { get; init; }

    /// <summary>The names of the authors; none without a by-line.</summary>
    public EquatableArray<TextRange> Authors { get; init; }

    /// <summary>What the header says, by name.</summary>
    public IEnumerable<FieldModel> Fields()
    {
        if (!Date.IsEmpty)
        {
            yield return new FieldModel(KnownFields.Date, ArticleFieldKind.Text, Date, []);
        }

        if (Authors.Count == 1)
        {
            yield return new FieldModel(KnownFields.Author, ArticleFieldKind.Text, Authors[0], []);
        }
        else if (Authors.Count > 1)
        {
            yield return new FieldModel(KnownFields.Author, ArticleFieldKind.List, new TextRange(Authors[0].Start, Authors[Authors.Count - 1].End), Authors);
        }
    }
}
