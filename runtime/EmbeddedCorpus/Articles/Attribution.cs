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

    /// <summary>The speaker is named through a pronoun or a role: <c>she</c>, <c>the mayor</c>, <c>his office</c>.</summary>
    Resolved = 2,

    /// <summary>No speaker of its own: taken over from a neighbouring quotation or from the quotation that a headline repeats.</summary>
    Carried = 3,

    /// <summary>The speaker was given by a person, in a correction of the text.</summary>
    Corrected = 4,
}
