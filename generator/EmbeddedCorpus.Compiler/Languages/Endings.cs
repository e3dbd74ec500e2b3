namespace EmbeddedCorpus.Compiler.Languages;

/// <summary>What the endings of a language's words tell where the lexicon does not have the word.</summary>
internal sealed class Endings
{
    /// <summary>Of adverbs: <c>quickly</c>.</summary>
    public string[] Adverbs { get; init; } = [];

    /// <summary>Of the past tense: <c>rallied</c>.</summary>
    public string[] Past { get; init; } = [];

    /// <summary>Of participles: <c>rallying</c>.</summary>
    public string[] Participles { get; init; } = [];

    /// <summary>Of words for groups of people, who can speak: <c>organizers</c>.</summary>
    public string[] People { get; init; } = [];

    /// <summary>Of words for what a woman is: <c>Ministerin</c>.</summary>
    public string[] Feminine { get; init; } = [];

    /// <summary>Of names in the genitive: <c>Portwicks</c>.</summary>
    public string[] Genitive { get; init; } = [];

    /// <summary>Of nouns for groups that speak: <c>Umweltministerium</c>.</summary>
    public string[] Groups { get; init; } = [];

    /// <summary>Of verbs in indirect speech: <c>plane</c>.</summary>
    public string[] Reported { get; init; } = [];

    /// <summary>Of words for somebody who was named before: <c>der CDU-Politiker</c>.</summary>
    public string[] Resumed { get; init; } = [];

    /// <summary>Of verbs in the plural: <c>sagten</c>.</summary>
    public string[] PluralVerbs { get; init; } = [];

    /// <summary>Of adjectives before a noun: <c>örtliche</c>.</summary>
    public string[] Adjectives { get; init; } = [];

    /// <summary>Of plural nouns that look like verbs in the third person: <c>supporters</c>, <c>nations</c>.</summary>
    public string[] PluralNouns { get; init; } = [];

    /// <summary>Of ages that stand for a person: <c>the 19-year-old</c>.</summary>
    public string[] Ages { get; init; } = [];

    /// <summary>The letter that ends verbs in the third person, and plural nouns; NUL without one.</summary>
    public char Third { get; init; }

    /// <summary>The letters before <see cref="Third"/> that make it part of the base form: <c>pass</c>.</summary>
    public string NoThird { get; init; } = string.Empty;

    /// <summary>The letters before <see cref="Third"/> that make it no plural: <c>virus</c>.</summary>
    public string NoPlural { get; init; } = string.Empty;

    /// <summary>Whether a word has one of the endings, and something before it.</summary>
    public static bool Has(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (string ending in endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word ends with the letter of the third person or of the plural.</summary>
    public bool EndsWithThird(ReadOnlySpan<char> word) => word[word.Length - 1] == Third;

    /// <summary>Whether a word is a verb in the third person, if it is a verb.</summary>
    public bool IsThirdPerson(ReadOnlySpan<char> word) => word.Length > 1 && EndsWithThird(word) && NoThird.IndexOf(word[word.Length - 2]) < 0;

    /// <summary>Whether a word is a plural, if it is a noun.</summary>
    public bool IsPlural(ReadOnlySpan<char> word) => EndsWithThird(word) && (word.Length == 1 || NoPlural.IndexOf(word[word.Length - 2]) < 0);
}
