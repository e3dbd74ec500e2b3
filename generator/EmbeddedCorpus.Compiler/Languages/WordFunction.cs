namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>What a word does in a sentence, where a rule has to know more than its <see cref="LexicalClass"/>. A word has one function at most.</summary>
/// <remarks>The words are in <c>functions.txt</c> of each language, under these names.</remarks>
internal enum WordFunction : byte
{
    /// <summary>Nothing that a rule asks for.</summary>
    None,

    /// <summary>Joins words and clauses of one rank: <c>and</c>.</summary>
    Addition,

    /// <summary>The preposition before the agent of a passive verb: <c>by</c>.</summary>
    Agent,

    /// <summary>Opens the words for a source, with <see cref="Infinitive"/> after it: <c>according</c> to.</summary>
    Attribution,

    /// <summary>The base form of the verb that makes the passive: <c>be</c>.</summary>
    Being,

    /// <summary>Somebody's son or daughter, who has the same surname: <c>daughter</c>.</summary>
    Child,

    /// <summary>In the passive, the subject of this verb is the speaker: he is <c>zitiert</c>.</summary>
    Citation,

    /// <summary>Opens what somebody is compared with: <c>than</c>.</summary>
    Comparison,

    /// <summary>Opens what somebody said or thought; also a demonstrative: <c>that</c>.</summary>
    Complement,

    /// <summary>The preposition of what comes along: <c>with</c>.</summary>
    Company,

    /// <summary>The preposition of what something is in: <c>in</c>.</summary>
    Container,

    /// <summary>The definite article: <c>the</c>.</summary>
    Definite,

    /// <summary>Points at what was said before: <c>this</c>.</summary>
    Demonstrative,

    /// <summary>Says what something is or is called: <c>as</c>.</summary>
    Equation,

    /// <summary>After a negation it takes the negation away from the verb: not <c>only</c> said.</summary>
    Focus,

    /// <summary>A relative pronoun without antecedent: <c>what</c>.</summary>
    FreeRelative,

    /// <summary>The preposition of owners and parts: <c>of</c>.</summary>
    Genitive,

    /// <summary>The indefinite article, and words in its place: <c>a</c>.</summary>
    Indefinite,

    /// <summary>The word before an infinitive: <c>to</c>.</summary>
    Infinitive,

    /// <summary>Follows surnames: <c>Jr.</c>, <c>III</c>.</summary>
    NameSuffix,

    /// <summary>Says that something was not so: <c>never</c>, <c>didn't</c>.</summary>
    Negation,

    /// <summary>The pronouns of things: <c>it</c>, <c>its</c>.</summary>
    Neuter,

    /// <summary>The preposition of a place: <c>at</c>.</summary>
    Place,

    /// <summary>A plural without the usual ending: <c>people</c>.</summary>
    Plural,

    /// <summary>The preposition of whom or what something is for: <c>for</c>.</summary>
    Purpose,

    /// <summary>Determiners of more than one, which can be subjects: <c>some</c>.</summary>
    Quantity,

    /// <summary>Opens an indirect question: <c>whether</c>.</summary>
    Question,

    /// <summary>With a form of <c>be</c> it introduces what somebody said: she was <c>like</c>.</summary>
    Quotative,

    /// <summary>What something is known as follows, whoever the subject is: <c>known</c>.</summary>
    Reference,

    /// <summary>What something is called follows, if nobody is the subject: <c>referred</c>.</summary>
    Referral,

    /// <summary>Says that words were not the author's: <c>dass</c>, <c>sei</c>.</summary>
    Report,

    /// <summary>Determiners of one, which can be subjects: <c>another</c>.</summary>
    Single,

    /// <summary>What follows is a name that others use: <c>so-called</c>.</summary>
    SoCalled,

    /// <summary>The preposition of where something comes from: <c>from</c>.</summary>
    Source,

    /// <summary>Opens a reason or a time that goes on: <c>since</c>.</summary>
    Start,

    /// <summary>Prepositions of time that open clauses, too: <c>after</c>.</summary>
    Time,

    /// <summary>Comes before a noun of time: <c>last</c> week.</summary>
    TimeModifier,

    /// <summary>The preposition of what something is about: <c>on</c>.</summary>
    Topic,

    /// <summary>Somebody's words: in the <c>words</c> of.</summary>
    Wording,
}

/// <summary>Keeps the function of a word in the upper bits of its class: tokens are many, and have no room of their own for it.</summary>
internal static class WordFunctions
{
    private const int Shift = 58;

    /// <summary>The function in a class.</summary>
    public static WordFunction FunctionOf(LexicalClass lexicalClass) => (WordFunction)((ulong)lexicalClass >> Shift);

    /// <summary>A class with nothing but a function.</summary>
    public static LexicalClass ClassOf(WordFunction function) => (LexicalClass)((ulong)function << Shift);

    /// <summary>A class without its function.</summary>
    public static LexicalClass Without(LexicalClass lexicalClass) => (LexicalClass)((ulong)lexicalClass & ((1UL << Shift) - 1));
}
