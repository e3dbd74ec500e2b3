using System.Text;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>Places the strings of an image that are no part of a text: paths, ids, names.</summary>
/// <param name="space">Where they are placed.</param>
internal sealed class ImageStrings(IImageSpace space)
{
    /// <summary>Places a string.</summary>
    /// <returns>Its address, and its length in bytes.</returns>
    public (uint Address, int Length) Add(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        return (space.Add(new CorpusText(text), length), length);
    }

    /// <summary>Places the id of a document. Most ids are the end of the path without its extension, and share its bytes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">The address of its path.</param>
    /// <returns>The address of the id, and its length in bytes.</returns>
    public (uint Address, int Length) AddId(DocumentInfo document, uint path)
    {
        int start = document.Path.IndexOf(document.Id, StringComparison.Ordinal);
        return start < 0
            ? Add(document.Id)
            : (path + (uint)Encoding.UTF8.GetByteCount(document.Path.Substring(0, start)), Encoding.UTF8.GetByteCount(document.Id));
    }
}
