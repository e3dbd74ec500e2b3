namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>Where a corpus is stored: what is said of one storage holds for the other.</summary>
public enum Storage
{
    /// <summary>In literals of the generated code.</summary>
    Literals,

    /// <summary>In a resource of the assembly: what a project gets that says nothing.</summary>
    Resource,
}
