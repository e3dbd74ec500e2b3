using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Turns;

/// <summary>How the label of a turn ends.</summary>
internal enum LabelForm
{
    /// <summary>With a colon, or with a time: <c>Holt: …</c>, <c>Holt 00:12</c>.</summary>
    Colon,

    /// <summary>With a full stop: <c>HAMLET. To be …</c>.</summary>
    Stop,

    /// <summary>With its line: <c>HAMLET</c>.</summary>
    Line,
}

/// <summary>The name of a speaker at the start of a line, as it is written.</summary>
/// <param name="Start">The position where the label starts, with its time and its emphasis.</param>
/// <param name="Name">The name.</param>
/// <param name="Description">The words in brackets or after a comma that describe the speaker; empty without any.</param>
/// <param name="BodyStart">The position where the words of the speaker start.</param>
/// <param name="Form">How the label ends.</param>
/// <param name="IsTimed">Whether a time is part of the label.</param>
internal readonly record struct TurnLabel(int Start, TextRange Name, TextRange Description, int BodyStart, LabelForm Form, bool IsTimed);
