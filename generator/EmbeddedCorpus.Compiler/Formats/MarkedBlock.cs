using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>A piece of text whose paragraphs are of a kind.</summary>
/// <param name="Text">The range of the piece.</param>
/// <param name="Kind">The kind of its paragraphs.</param>
public readonly record struct MarkedBlock(TextRange Text, ParagraphKind Kind);
