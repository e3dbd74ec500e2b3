using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>A quotation mark without a partner that is likely a mistake of the author.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Joined">The number of marks in the paragraph that open a quotation and do not close it, if paragraphs seem to have been joined; else 0.</param>
internal readonly record struct UnpairedMark(TextRange Mark, int Joined = 0);
