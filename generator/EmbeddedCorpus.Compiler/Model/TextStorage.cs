namespace EmbeddedCorpus.Compiler.Model;

/// <summary>The storage of the texts of a corpus.</summary>
/// <remarks>The storage decides the maximum size of a text and the form of a text in memory.</remarks>
public enum TextStorage
{
    /// <summary>Literals of generated code.</summary>
    Literals,

    /// <summary>A resource of the assembly.</summary>
    Resource,
}
