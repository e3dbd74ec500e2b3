using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Turns;

/// <summary>The role of a turn in a conversation.</summary>
public enum TurnRole
{
    /// <summary>The label names the speaker.</summary>
    Named,

    /// <summary>The question of an interview, without a name.</summary>
    Question,

    /// <summary>The answer in an interview, without a name.</summary>
    Answer,
}

/// <summary>One paragraph of a turn in a transcript.</summary>
/// <param name="Paragraph">The index of the paragraph.</param>
/// <param name="Text">The words of the speaker, without the label.</param>
/// <param name="Label">The name of the speaker. The label can be in an earlier paragraph.</param>
/// <param name="Description">The words of the label that describe the speaker, or an empty range.</param>
/// <param name="Role">The role of the turn.</param>
/// <param name="IsCarried">Whether the turn continues from an earlier paragraph.</param>
public readonly record struct SpokenTurn(int Paragraph, TextRange Text, TextRange Label, TextRange Description, TurnRole Role, bool IsCarried);
