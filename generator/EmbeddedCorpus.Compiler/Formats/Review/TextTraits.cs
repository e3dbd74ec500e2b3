namespace EmbeddedCorpus.Compiler.Formats.Review;

/// <summary>Signs that a text is not what it is read as.</summary>
[Flags]
public enum TextTraits : byte
{
    /// <summary>None of these signs.</summary>
    None = 0,

    /// <summary>Tags of HTML.</summary>
    Html = 1,

    /// <summary>Entities of HTML: <c>&amp;#8220;</c>, <c>&amp;quot;</c>.</summary>
    Entities = 2,

    /// <summary>Times of subtitles: <c>00:00:01,000 --> 00:00:03,500</c>.</summary>
    Subtitles = 4,

    /// <summary>UTF-8 that was once read as Windows-1252: <c>â€œ</c>, <c>Ã©</c>.</summary>
    Mojibake = 8,

    /// <summary>Replacement characters in the file itself: somebody lost what was there.</summary>
    Replacements = 16,
}
