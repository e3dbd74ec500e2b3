using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>A piece of text with the kind of its paragraphs.</summary>
/// <param name="Text">The range of the piece.</param>
/// <param name="Kind">The kind of its paragraphs.</param>
public readonly record struct MarkedBlock(TextRange Text, ParagraphKind Kind);
