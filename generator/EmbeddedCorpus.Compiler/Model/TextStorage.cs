namespace EmbeddedCorpus.Compiler.Model;

/// <summary>Where the texts of a corpus go: what decides how large they may be and how they are held until then.</summary>
public enum TextStorage
{
    /// <summary>Into literals of generated code.</summary>
    Literals,

    /// <summary>Into a resource of the assembly.</summary>
    Resource,
}
