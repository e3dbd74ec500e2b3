using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Formats;

/// <summary>Reads the text of a file in which markup is in the way.</summary>
/// <remarks>Front matter is read before, in every format.</remarks>
public interface ITextFormat
{
    /// <summary>Reads a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="start">The position where the text starts, after the front matter.</param>
    /// <param name="problems">Collects the problems of the file, at positions of the file.</param>
    FormattedText Read(SourceDocument document, int start, ProblemCollector problems);
}
