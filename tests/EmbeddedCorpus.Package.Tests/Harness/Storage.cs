namespace EmbeddedCorpus.Package.Tests.Harness;

/// <summary>Where a corpus lies: what is said of one storage holds for the other.</summary>
public enum Storage
{
    /// <summary>In literals of the generated code: what a project gets that says nothing.</summary>
    Literals,

    /// <summary>In a resource of the assembly.</summary>
    Resource,
}
