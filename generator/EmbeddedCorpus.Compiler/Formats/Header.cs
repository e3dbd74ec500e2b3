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
    /// <summary>The date as it is written; empty without one.</summary>
    public TextRange Date { get; init; }
}
