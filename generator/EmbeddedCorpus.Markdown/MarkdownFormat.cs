using EmbeddedCorpus.Compiler.Formats;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Markdown;

/// <summary>Reads Markdown: CommonMark with tables, footnotes, task lists, strikethrough and bare links.</summary>
/// <remarks>The class holds nothing of the library, so that the library is loaded with the first Markdown file only.</remarks>
public sealed class MarkdownFormat : ITextFormat
{
    /// <inheritdoc/>
    public FormattedText Read(SourceDocument document, int start, ProblemCollector problems)
    {
        LibraryReferences.Provide();
        return MarkdownReader.Read(document, start, problems);
    }
}
