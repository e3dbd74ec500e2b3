namespace EmbeddedCorpus.Compiler.Model;

/// <summary>One quotation of an article.</summary>
/// <param name="Text">The quoted words without their marks, in characters of the source.</param>
/// <param name="Kind">What the quotation is.</param>
/// <param name="Paragraph">Index of the paragraph it stands in, or -1 in the headline.</param>
/// <param name="Speaker">Index into the article's speakers, or -1 when the speaker is unknown.</param>
/// <param name="Attribution">How the speaker was found.</param>
/// <param name="Mention">The words that name the speaker here (<c>she</c>); empty when the quotation has none of its own.</param>
/// <param name="Cue">The words that introduce the quotation (<c>told i24NEWS</c>); empty when there are none.</param>
/// <param name="Origin">Index of the body quotation that a headline repeats, or -1.</param>
/// <param name="Rule">The rule that decided the speaker. It is not in the image: <c>explain</c> prints it.</param>
public readonly record struct QuoteModel(
    TextRange Text,
    QuoteKind Kind,
    int Paragraph,
    int Speaker,
    Attribution Attribution,
    TextRange Mention,
    TextRange Cue,
    int Origin,
    RuleId Rule)
{
    /// <summary>Whether it stands in the headline.</summary>
    public bool IsInHeadline => Paragraph < 0;
}

/// <summary>One speaker of an article.</summary>
/// <param name="Name">The canonical name: the longest form that the article gives, without title.</param>
/// <param name="Description">Who that is, in the article's words (<c>a senior researcher at …</c>); may be empty.</param>
public readonly record struct SpeakerModel(string Name, TextRange Description);
