using EmbeddedCorpus.Compiler.Format;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Image;

/// <summary>Where the tables and texts of an image lie: the one thing that the storages do differently.</summary>
internal interface IImageSpace
{
    /// <summary>Makes room for a table, behind all that was added before.</summary>
    /// <returns>Its address.</returns>
    uint AddTable(ImageFormat.Table table, int rows);

    /// <summary>Makes room for a piece of text that stays one piece of memory.</summary>
    /// <returns>Its address.</returns>
    uint Add(CorpusText text, int byteCount);
}
