namespace EmbeddedCorpus.Compiler.Model;

/// <summary>One quotation of an article.</summary>
/// <param name="Text">The range of the quoted words in the source, in characters, without the quotation marks.</param>
/// <param name="Kind">The form of the quotation.</param>
/// <param name="Paragraph">The index of the paragraph that contains the quotation, or -1 for a quotation of the headline.</param>
/// <param name="Speaker">The index of the speaker in the speakers of the article, or -1 if the speaker is not known.</param>
/// <param name="Attribution">How the speaker is known.</param>
/// <param name="Mention">The words that name the speaker, such as <c>she</c>. The range is empty if no words name the speaker.</param>
/// <param name="Cue">The words that attribute the quotation, such as <c>told i24NEWS</c>. The range is empty if no words attribute the quotation.</param>
/// <param name="Origin">The index of the quotation of the text that the headline repeats, or -1.</param>
/// <param name="Rule">The rule that decided the speaker. The image does not contain the rule. The command <c>explain</c> prints the rule.</param>
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
    /// <summary>Whether the quotation is in the headline.</summary>
    public bool IsInHeadline => Paragraph < 0;
}

/// <summary>One speaker of an article.</summary>
/// <param name="Name">The canonical name. It is the longest name of the speaker in the article, without a title.</param>
/// <param name="Description">The description of the speaker in the article, such as <c>a senior researcher at …</c>. The range can be empty.</param>
public readonly record struct SpeakerModel(string Name, TextRange Description);
