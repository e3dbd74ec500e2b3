namespace EmbeddedCorpus.Compiler.Quotes.Corrections;

/// <summary>Why a correction cannot be applied.</summary>
internal enum CorrectionProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The correction has no words.</summary>
    NoWords,

    /// <summary>The text does not have the words.</summary>
    NotInText,

    /// <summary>The text has the words very often.</summary>
    Common,

    /// <summary>Several quotations have the words.</summary>
    Ambiguous,

    /// <summary>No quotation has the words, and the correction removes one.</summary>
    NoQuotation,

    /// <summary>No quotation has the words, and no marks are around them.</summary>
    NotMarked,

    /// <summary>Marks are around the words at several places.</summary>
    MarkedOften,

    /// <summary>An earlier correction has the quotation.</summary>
    Repeated,
}
