#if NET
namespace EmbeddedCorpus;
#else
namespace EmbeddedCorpus.Compiler.Model;
#endif

/// <summary>How the speaker of a quotation is known.</summary>
public enum Attribution
{
    /// <summary>No speaker is known.</summary>
    None = 0,

    /// <summary>The speaker is named in the quotation's own sentence.</summary>
    Explicit = 1,

    /// <summary>The speaker is named by a pronoun or a description: <c>she</c>, <c>the mayor</c>, <c>his office</c>.</summary>
    Resolved = 2,

    /// <summary>The speaker is taken from the quotation before or after, or from the quotation that a headline repeats.</summary>
    Carried = 3,

    /// <summary>A person gave the speaker, in a correction.</summary>
    Corrected = 4,
}
