namespace EmbeddedCorpus.Compiler.Model;

/// <summary>The start of paragraphs of one kind.</summary>
/// <param name="Paragraph">The index of the first of them.</param>
/// <param name="Kind">The kind.</param>
public readonly record struct KindModel(int Paragraph, ParagraphKind Kind);
