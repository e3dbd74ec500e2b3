#if NET
namespace EmbeddedCorpus;
#else
namespace EmbeddedCorpus.Compiler.Model;
#endif

/// <summary>How the build found the speaker of a quotation.</summary>
public enum Attribution
{
    /// <summary>No speaker is known.</summary>
    None = 0,

    /// <summary>The sentence of the quotation names the speaker.</summary>
    Explicit = 1,

    /// <summary>A pronoun or a description refers to the speaker, such as <c>she</c>, <c>the mayor</c> or <c>his office</c>.</summary>
    /// <remarks>The value is also <c>Resolved</c> if the learned model chooses another name of the sentence than the rules.</remarks>
    Resolved = 2,

    /// <summary>The speaker comes from another quotation.</summary>
    /// <remarks>The speaker comes from the previous quotation, from the next quotation, or from the quotation that the headline repeats.</remarks>
    Carried = 3,

    /// <summary>A correction in the fields of the text names the speaker.</summary>
    Corrected = 4,
}
