using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Quotes.Words;

/// <summary>What a token is in its sentence: its part of speech, as far as the rules ask for it.</summary>
internal enum PartOfSpeech : byte
{
    /// <summary>A common noun, an adjective, or any word that nothing else is known of.</summary>
    Noun,

    /// <summary>Part of a proper name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A pronoun that can be a subject.</summary>
    Pronoun,

    /// <summary>A pronoun that cannot: <c>him</c>, <c>us</c>.</summary>
    Object,

    /// <summary>A possessive pronoun before a noun.</summary>
    Possessive,

    /// <summary>An article or another word that opens a noun phrase.</summary>
    Determiner,

    /// <summary>A day, a month, or a noun of time.</summary>
    Time,

    /// <summary>A preposition.</summary>
    Preposition,

    /// <summary>The <c>to</c> of an infinitive.</summary>
    To,

    /// <summary>A conjunction between clauses or words of one rank.</summary>
    Conjunction,

    /// <summary>Opens a clause inside another one.</summary>
    Subordinator,

    /// <summary>A relative pronoun.</summary>
    Relative,

    /// <summary>An auxiliary, or a form of <c>be</c>, <c>have</c>, <c>do</c>.</summary>
    Auxiliary,

    /// <summary>A finite verb or a past participle.</summary>
    Verb,

    /// <summary>A verb in <c>-ing</c>.</summary>
    Participle,

    /// <summary>An adverb, or <c>not</c>.</summary>
    Adverb,

    /// <summary>A punctuation mark.</summary>
    Punctuation,

    /// <summary>A whole quotation: what is in it is not the author's.</summary>
    Quotation,
}

/// <summary>A word or punctuation mark of the author, or a whole quotation.</summary>
/// <remarks>24 bytes: the tokens of a whole article are read again and again, and are most of what extraction keeps in memory.</remarks>
/// <param name="Range">Where it is; a possessive ending is not part of it, the point of an abbreviation is.</param>
/// <param name="Class">What the lexicon knows of the word.</param>
/// <param name="Quotation">The index of the quotation that it is, or -1.</param>
/// <param name="Tag">What it is.</param>
/// <param name="IsCapitalized">Whether it starts with a capital letter, or is written like <c>i24NEWS</c>.</param>
/// <param name="PossessiveLength">The length of its possessive ending (<c>’s</c>, <c>’</c>) in characters; 0 without one.</param>
/// <param name="EndsSentence">Whether a sentence ends with it.</param>
internal readonly record struct Token(
    TextRange Range,
    LexicalClass Class,
    int Quotation,
    PartOfSpeech Tag,
    bool IsCapitalized = false,
    byte PossessiveLength = 0,
    bool EndsSentence = false)
{
    /// <summary>A word that is not tagged yet.</summary>
    public static Token Word(TextRange range, LexicalClass wordClass, bool isCapitalized = false, int possessiveLength = 0) =>
        new(range, wordClass, -1, PartOfSpeech.Noun, isCapitalized, (byte)possessiveLength);

    /// <summary>A punctuation mark.</summary>
    public static Token Punctuation(TextRange range) => new(range, LexicalClass.None, -1, PartOfSpeech.Punctuation);

    /// <summary>A whole quotation, with its marks.</summary>
    public static Token QuotationAt(TextRange range, int index) => new(range, LexicalClass.None, index, PartOfSpeech.Quotation);

    /// <summary>Whether it is a word rather than a punctuation mark or a quotation.</summary>
    public bool IsWord => Tag < PartOfSpeech.Punctuation;

    /// <summary>Whether the word owns what follows.</summary>
    public bool IsPossessive => PossessiveLength > 0;

    /// <summary>Where it ends, with its possessive ending.</summary>
    public int FullEnd => Range.End + PossessiveLength;

    /// <summary>What it does that no other word does.</summary>
    public WordFunction Function => WordFunctions.FunctionOf(Class);

    /// <summary>Whether the lexicon knows nothing of the word but its function.</summary>
    public bool IsUnknown => WordFunctions.Without(Class) == LexicalClass.None;

    /// <summary>Whether the lexicon has the word in one of these classes.</summary>
    public bool Has(LexicalClass classes) => (Class & classes) != 0;

    /// <summary>Whether it does this in a sentence.</summary>
    public bool Is(WordFunction function) => Function == function;

    /// <summary>Whether it is this punctuation mark.</summary>
    public bool Is(string source, char mark) => Tag == PartOfSpeech.Punctuation && source[Range.Start] == mark;
}
