using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Names;

/// <summary>How a speaker is named at a place.</summary>
internal enum MentionKind
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>As an office with an owner: <c>Gantz’s office</c>, <c>his office</c>.</summary>
    Office,

    /// <summary>By a role: <c>the mayor</c>.</summary>
    Nominal,

    /// <summary>By a name in capitals inside the quotation, as in a transcript.</summary>
    Inside,
}

/// <summary>Words that name a speaker.</summary>
/// <param name="Range">The words.</param>
/// <param name="Kind">How they name the speaker.</param>
/// <param name="FirstToken">The first token.</param>
/// <param name="EndToken">One past the last token.</param>
internal readonly record struct Mention(TextRange Range, MentionKind Kind, int FirstToken, int EndToken);
