using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Marks;

/// <summary>A span of a paragraph between quotation marks.</summary>
/// <param name="Outer">The span with its marks.</param>
/// <param name="Inner">The span without them, and without white space at its ends.</param>
/// <param name="Paragraph">The paragraph's index, or -1 in the headline.</param>
/// <param name="IsSingle">Whether the marks are single ones.</param>
/// <param name="IsClosed">Whether a closing mark was found; else it runs to the paragraph's end.</param>
internal readonly record struct MarkedSpan(TextRange Outer, TextRange Inner, int Paragraph, bool IsSingle, bool IsClosed);
