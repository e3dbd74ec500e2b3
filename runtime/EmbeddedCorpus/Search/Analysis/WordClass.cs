#if NET
namespace EmbeddedCorpus.Search.Analysis;
#else
namespace EmbeddedCorpus.Compiler.Analysis;
#endif

/// <summary>
/// What a character is to the reading of words: the Word_Break property of Unicode Standard Annex #29 in the tailoring that
/// <see cref="WordReader"/> states.
/// </summary>
/// <remarks>The numbers are part of the generated table. Letters and digits are tested as a range, and so are the joiners.</remarks>
internal enum WordClass : byte
{
    /// <summary>No part of a word.</summary>
    Other = 0,
    Letter = 1,
    Digit = 2,

    /// <summary>A letter that a double quotation mark may join, as in abbreviations.</summary>
    HebrewLetter = 3,

    /// <summary>A letter of a script without spaces.</summary>
    Unit = 4,

    /// <summary>A mark that belongs to the spelling: vowel signs, tone marks, voiced marks.</summary>
    Mark = 5,

    /// <summary>A mark that people leave out when they search: accents, Hebrew points, Arabic harakat.</summary>
    Diacritic = 6,

    /// <summary>Stands inside words and is no part of their term: soft hyphens, joiners, directions, tatweel.</summary>
    Ignored = 7,

    /// <summary>Joins letters, and digits.</summary>
    Apostrophe = 8,

    /// <summary>Joins letters.</summary>
    MidLetter = 9,

    /// <summary>Joins digits.</summary>
    MidNum = 10,

    /// <summary>Joins Hebrew letters.</summary>
    DoubleQuote = 11,

    /// <summary>Of bytes only: the first or a later byte of a character that is not ASCII.</summary>
    NotAscii = 15,
}
