namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>Signs that a text has another format than expected, and what is expected of it.</summary>
[Flags]
public enum TextTraits : byte
{
    /// <summary>No signs.</summary>
    None = 0,

    /// <summary>Tags of HTML.</summary>
    Html = 1,

    /// <summary>Entities of HTML, such as <c>&amp;#8220;</c>, <c>&amp;quot;</c>.</summary>
    Entities = 2,

    /// <summary>Times of subtitles, such as <c>00:00:01,000 --> 00:00:03,500</c>.</summary>
    Subtitles = 4,

    /// <summary>UTF-8 that a program decoded in another encoding, such as <c>â€œ</c>, <c>Ã©</c>.</summary>
    Mojibake = 8,

    /// <summary>Replacement characters in the file itself.</summary>
    /// <remarks>The original characters are lost.</remarks>
    Replacements = 16,

    /// <summary>Texts of this kind have no headlines.</summary>
    /// <remarks>A saying is an example.</remarks>
    Untitled = 32,
}
