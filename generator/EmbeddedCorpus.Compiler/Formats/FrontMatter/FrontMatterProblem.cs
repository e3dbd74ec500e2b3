using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.FrontMatter;

/// <summary>What can be wrong with a front matter.</summary>
internal enum FrontMatterProblemKind
{
    /// <summary>No line closes the front matter.</summary>
    Unclosed,

    /// <summary>The text is not in the language of the front matter.</summary>
    Syntax,

    /// <summary>A tab indents a line of YAML.</summary>
    Tab,

    /// <summary>A part of YAML that is not read: anchors, aliases, tags, merge keys, complex keys.</summary>
    NotSupported,

    /// <summary>Two fields have the same name; the first is kept.</summary>
    DuplicateName,

    /// <summary>A field has no name, or too long a one; it is left out.</summary>
    InvalidName,

    /// <summary>Lists and mappings are nested too deeply.</summary>
    TooDeep,
}

/// <summary>Something wrong in a front matter.</summary>
/// <param name="Kind">What.</param>
/// <param name="Range">Where, in characters of the source.</param>
/// <param name="Message">What is wrong and what to do, in one sentence without a full stop.</param>
internal sealed record FrontMatterProblem(FrontMatterProblemKind Kind, TextRange Range, string Message);
