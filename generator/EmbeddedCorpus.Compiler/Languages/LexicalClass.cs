namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>What the lexicon knows of a word, as flags: a word may be several things. Each flag is a word list below <c>Data</c>.</summary>
/// <remarks>The six upper bits hold the word's <see cref="WordFunction"/>.</remarks>
[Flags]
internal enum LexicalClass : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A form of a verb that takes what was said as its complement.</summary>
    Speech = 1UL << 0,

    /// <summary>A form of a verb whose subject is the source of words quoted in its clause.</summary>
    Quoting = 1UL << 1,

    /// <summary>A form of a verb that quotes only where nothing better governs.</summary>
    Attitude = 1UL << 2,

    /// <summary>A form of another verb.</summary>
    OtherVerb = 1UL << 3,

    /// <summary>An auxiliary.</summary>
    Auxiliary = 1UL << 4,

    /// <summary>An adverb.</summary>
    Adverb = 1UL << 5,

    /// <summary>Opens a noun phrase.</summary>
    Determiner = 1UL << 6,

    /// <summary>A preposition.</summary>
    Preposition = 1UL << 7,

    /// <summary>A conjunction between clauses or words of one rank.</summary>
    Conjunction = 1UL << 8,

    /// <summary>A relative pronoun.</summary>
    Relative = 1UL << 9,

    /// <summary>A pronoun that can be a subject.</summary>
    Pronoun = 1UL << 10,

    /// <summary>A feminine pronoun.</summary>
    Feminine = 1UL << 11,

    /// <summary>A masculine pronoun.</summary>
    Masculine = 1UL << 12,

    /// <summary>A possessive pronoun.</summary>
    Possessive = 1UL << 13,

    /// <summary>A pronoun that is no subject.</summary>
    ObjectPronoun = 1UL << 14,

    /// <summary>A verb whose object is the person spoken to.</summary>
    Addressing = 1UL << 15,

    /// <summary>Speaks for its owner.</summary>
    Office = 1UL << 16,

    /// <summary>Holds what somebody wrote.</summary>
    Document = 1UL << 17,

    /// <summary>Part of an organisation's name.</summary>
    Organization = 1UL << 18,

    /// <summary>A day or month.</summary>
    Calendar = 1UL << 19,

    /// <summary>An abbreviation.</summary>
    Abbreviation = 1UL << 20,

    /// <summary>A noun before the title of a work.</summary>
    Work = 1UL << 21,

    /// <summary>Gives a thing its name.</summary>
    Naming = 1UL << 22,

    /// <summary>A small word inside names.</summary>
    NameLink = 1UL << 23,

    /// <summary>A title before a name.</summary>
    Title = 1UL << 24,

    /// <summary>A title or role of a woman.</summary>
    FeminineTitle = 1UL << 25,

    /// <summary>A title or role of a man.</summary>
    MasculineTitle = 1UL << 26,

    /// <summary>Names people by what they do or are.</summary>
    Role = 1UL << 27,

    /// <summary>A place.</summary>
    Place = 1UL << 28,

    /// <summary>A woman's first name.</summary>
    FeminineName = 1UL << 29,

    /// <summary>A man's first name.</summary>
    MasculineName = 1UL << 30,

    /// <summary>A participle in <c>-ing</c>.</summary>
    Participle = 1UL << 31,

    /// <summary>A base form or one in <c>-s</c>, which may be a noun.</summary>
    Present = 1UL << 32,

    /// <summary>A form of <c>be</c>: with a participle it makes a passive.</summary>
    Passive = 1UL << 33,

    /// <summary>Takes up the name of an organisation.</summary>
    GroupNoun = 1UL << 34,

    /// <summary>Comes before a reference to another text.</summary>
    Label = 1UL << 35,

    /// <summary>Opens a clause inside another one.</summary>
    Subordinator = 1UL << 36,

    /// <summary>Names something said.</summary>
    SpeechNoun = 1UL << 37,

    /// <summary>Names a time.</summary>
    TimeNoun = 1UL << 38,

    /// <summary>A base form that is the past tense, too: <c>put</c>.</summary>
    PlainPast = 1UL << 39,

    /// <summary>A verb whose object may be the title of a work.</summary>
    Titling = 1UL << 40,

    /// <summary>A title that is written with initials only: <c>DA</c>.</summary>
    TitleInitials = 1UL << 41,

    /// <summary>The adjective of a nation or a region.</summary>
    Demonym = 1UL << 42,

    /// <summary>Any verb but auxiliaries.</summary>
    AnyVerb = Speech | Quoting | Attitude | OtherVerb,

    /// <summary>Words that can be no part of a noun phrase's core.</summary>
    Function = Auxiliary | Preposition | Conjunction | Subordinator | Relative | Pronoun | ObjectPronoun,
}
