using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;

namespace EmbeddedCorpus.Text.Quotes.Narrative;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A single mark of punctuation.</summary>
    Mark,

    /// <summary>A whole quotation: what stands in it is not the author's.</summary>
    Quotation,
}

/// <summary>A piece of the author's own words.</summary>
/// <param name="Range">Where it stands; a possessive ending is not part of it, the point of an abbreviation is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsCapitalized">Whether it starts with a capital letter, or is written like <c>i24NEWS</c>.</param>
/// <param name="PossessiveEnd">Where its possessive ending (<c>’s</c>, <c>’</c>) ends; 0 without one.</param>
/// <param name="Quotation">The index of the quotation that it stands for, or -1.</param>
/// <param name="EndsSentence">Whether a sentence ends with it.</param>
/// <param name="Class">What the lexicon knows of it.</param>
internal readonly record struct Token(
    TextRange Range,
    TokenKind Kind,
    bool IsCapitalized,
    int PossessiveEnd,
    int Quotation,
    bool EndsSentence,
    WordClass Class = WordClass.None)
{
    /// <summary>Whether the word owns what follows.</summary>
    public bool IsPossessive => PossessiveEnd > 0;

    /// <summary>Whether it is a word and of one of these classes.</summary>
    public bool Has(WordClass classes) => (Class & classes) != 0;

    /// <summary>Whether it is this mark.</summary>
    public bool Is(string source, char mark) => Kind == TokenKind.Mark && source[Range.Start] == mark;

    /// <summary>Whether it is this word, in lower case, whatever the case of the text.</summary>
    public bool Is(string source, string word) => Kind == TokenKind.Word && Range.In(source).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
