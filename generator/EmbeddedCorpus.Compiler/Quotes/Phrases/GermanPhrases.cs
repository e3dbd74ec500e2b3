using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Phrases;

/// <summary>Reads German noun phrases. All nouns have capitals: first names and the nouns of roles tell which words are a name.</summary>
/// <param name="words">The words of the paragraph.</param>
internal sealed class GermanPhrases(GermanWords words)
{
    // Adjectives before a noun.
    private const int MaxAdjectives = 4;

    // Words of a name or of nouns one after the other.
    private const int MaxNouns = 8;

    private const LexicalClass NoAdjective = LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Adverb | LexicalClass.Quoting;

    /// <summary>The subject that starts with a token, or null: no object by its article, no time.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public GermanPhrase? Subject(int first)
    {
        if (words.Has(first, LexicalClass.Pronoun))
        {
            return new GermanPhrase(first, first + 1, first, -1, -1, MentionKind.Pronoun);
        }

        return words.Has(first, LexicalClass.ObjectPronoun) ? null : Read(first);
    }

    /// <summary>The noun phrase that starts with a token, or null.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public GermanPhrase? Read(int first)
    {
        int noun = Nouns(first);
        if (noun < 0 || words.Has(noun, LexicalClass.Calendar))
        {
            return null;
        }

        int end = NounsEnd(noun);
        bool hasDeterminer = words.Has(first, LexicalClass.Determiner);
        int name = NameStart(noun, end, hasDeterminer);
        if (name >= 0)
        {
            return new GermanPhrase(first, end, name, name, end, MentionKind.Name);
        }

        int phraseEnd = AttributesEnd(end, out int inner, out int innerEnd);
        return inner >= 0 && IsPersonal(noun, end)
            ? new GermanPhrase(first, innerEnd, inner, inner, innerEnd, MentionKind.Name)
            : new GermanPhrase(first, phraseEnd, end - 1, -1, -1, MentionKind.Nominal);
    }

    /// <summary>The name that some nouns are, as those of "Jana Dorns" in <c>nach Jana Dorns Worten</c>; null if they are no name.</summary>
    public GermanPhrase? Name(int first, int end)
    {
        int noun = Nouns(first);
        int name = noun < 0 || noun >= end ? -1 : NameStart(noun, end, words.Has(first, LexicalClass.Determiner));
        return name < 0 ? null : new GermanPhrase(first, end, name, name, end, MentionKind.Name);
    }

    /// <summary>Whether a phrase names somebody who can speak: a person, a group, a paper, or by a name.</summary>
    public bool CanSpeak(GermanPhrase phrase) =>
        phrase.Kind != MentionKind.Nominal || words.IsRole(phrase.Head) || IsGroup(phrase.Head) || (words.IsNoun(phrase.Head - 1) && IsGroup(phrase.Head - 1)) || (words.IsNoun(phrase.Head - 2) && IsGroup(phrase.Head - 2));

    /// <summary>One past the noun phrase after a preposition, or the token itself.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public int ObjectEnd(int first)
    {
        int noun = Nouns(first);
        if (noun < 0)
        {
            return first;
        }

        int end = NounsEnd(noun);
        for (int index = noun + 1; index < end - 1; index++)
        {
            if (words.IsFirstName(index) && !words.IsRole(index - 1) && !words.IsFirstName(noun))
            {
                // "sagte in Tabel Jana Dorn"
                return index;
            }
        }

        return AttributesEnd(end, out _, out _);
    }

    /// <summary>Whether a phrase is an apposition: from a comma to a comma, or to the end of the sentence or its colon.</summary>
    /// <param name="comma">The comma before it.</param>
    /// <param name="apposition">The phrase.</param>
    [MethodImpl(HotLoop.Optimized)]
    public bool IsApposition(int comma, out GermanPhrase apposition)
    {
        apposition = default;
        if (!words.Is(comma, ',') || Read(comma + 1) is not { } phrase)
        {
            return false;
        }

        apposition = phrase;
        int end = AfterBracket(phrase.End);
        return end >= words.Tokens.Count || words.Is(end, ',') || words.Is(end, ':') || words.Is(end, '.') || words.Is(end, ';') || words.IsDash(end) || words.Tokens[end].Tag == PartOfSpeech.Quotation
            || (phrase.Kind == MentionKind.Name && words.Has(end, LexicalClass.Preposition | LexicalClass.Adverb | LexicalClass.Conjunction));
    }

    /// <summary>One past brackets and an age after a name: <c>(CDU)</c>, <c>(45)</c>; the token itself without.</summary>
    public int AfterBracket(int index)
    {
        const int longest = 8;
        if (!words.Is(index, '('))
        {
            return index;
        }

        for (int close = index + 1; close < Math.Min(words.Tokens.Count, index + longest); close++)
        {
            if (words.Is(close, ')'))
            {
                return close + 1;
            }
        }

        return index;
    }

    // The first noun of a phrase over its article and adjectives, or -1.
    [MethodImpl(HotLoop.Optimized)]
    private int Nouns(int first)
    {
        int index = first;
        bool isOpened = words.Has(index, LexicalClass.Determiner);
        index += isOpened ? 1 : 0;
        int limit = index + MaxAdjectives;
        while (index < limit && index < words.Tokens.Count && IsAdjective(index, isOpened) && !words.Tokens[index].EndsSentence)
        {
            index++;
        }

        return words.IsNoun(index) && !words.Tokens[Math.Max(first, index - 1)].Is(words.Source, ',') ? index : -1;
    }

    // "frühere", "42-jährige"; a number: "zwei", "200".
    private bool IsAdjective(int index, bool isOpened)
    {
        if (!words.Tokens[index].IsWord || words.Has(index, NoAdjective) || (words.Has(index, LexicalClass.Speech) && !isOpened))
        {
            return false;
        }

        ReadOnlySpan<char> word = words.Tokens[index].Range.In(words.Source);
        return words.IsSmall(index) && (isOpened || char.IsDigit(word[0]) || Endings.Has(word, Language.German.Endings.Adjectives));
    }

    [MethodImpl(HotLoop.Optimized)]
    private int NounsEnd(int noun)
    {
        if (words.Has(noun, LexicalClass.Calendar))
        {
            return noun + 1;
        }

        int index = noun + 1;
        while (index < words.Tokens.Count && index - noun < MaxNouns && !words.Tokens[index - 1].EndsSentence)
        {
            if (words.Is(index, '.') && words.IsRoman(index - 1))
            {
                // "Papst Benedikt XVI."
                return index + 1;
            }

            int next = words.Is(index, '/') ? index + 1 : LinksEnd(index);
            if (!words.IsNoun(next) || words.Has(next, LexicalClass.Calendar))
            {
                break;
            }

            index = next + 1;
        }

        return index;
    }

    // "Ursula von der Leyen": one past the small words after a first name.
    private int LinksEnd(int index)
    {
        const int most = 3;
        int end = index;
        while (end - index < most && words.IsSmall(end) && words.Has(end, LexicalClass.NameLink))
        {
            end++;
        }

        return end > index && words.IsFirstName(index - 1) && !words.Has(index, LexicalClass.Determiner) ? end : index;
    }

    // "ein Sprecher der Polizei", "die Ministerin für Umwelt": and a name after it, "der Sprecher der Polizei Jan Dorn".
    [MethodImpl(HotLoop.Optimized)]
    private int AttributesEnd(int end, out int name, out int nameEnd)
    {
        const int most = 3;
        name = -1;
        nameEnd = end;
        for (int count = 0; count < most; count++)
        {
            bool isPreposition = words.Has(end, LexicalClass.Office) && words.IsSmall(end);
            bool isGenitive = words.IsSmall(end) && words.Has(end, LexicalClass.Possessive);
            int noun = isPreposition || isGenitive ? Nouns(end + (isPreposition ? 1 : 0)) : -1;
            if (noun < 0 || words.Has(noun, LexicalClass.Calendar) || words.Tokens[end - 1].EndsSentence)
            {
                break;
            }

            int first = noun;
            end = NounsEnd(noun);
            if (isPreposition && words.Has(end, LexicalClass.Conjunction) && words.IsNoun(end + 1) && !words.IsFirstName(end + 1))
            {
                // "für Verkehr und Umwelt"
                end = NounsEnd(end + 1);
            }

            for (int index = first + 1; index < end - 1; index++)
            {
                if (words.IsFirstName(index))
                {
                    name = index;
                    nameEnd = end;
                    return end;
                }
            }
        }

        return end;
    }

    private bool IsPersonal(int noun, int end)
    {
        for (int index = noun; index < end; index++)
        {
            if (words.IsRole(index))
            {
                return true;
            }
        }

        return false;
    }

    // A first name and what follows it; the words after a role; words without article. -1 where the words are no name.
    [MethodImpl(HotLoop.Optimized)]
    private int NameStart(int noun, int end, bool hasDeterminer)
    {
        const LexicalClass noName = LexicalClass.Role | LexicalClass.GroupNoun | LexicalClass.Document;
        int start = -1;
        bool hasFirstName = false;
        for (int index = noun; index < end - 1; index++)
        {
            if (words.IsFirstName(index) && !hasFirstName)
            {
                start = index;
                hasFirstName = true;
            }
            else if (words.IsRole(index) && (!hasFirstName || IsGenitive(index - 1)))
            {
                // "Lena Marshs Sprecher Jan Dorn"
                start = index + 1;
                hasFirstName = false;
            }
        }

        int last = end - 1;
        if (start >= 0)
        {
            bool isNoun = hasFirstName ? words.IsRole(last) && IsGenitive(last - 1) : words.Has(last, noName) || IsPlainRole(last);
            return isNoun ? -1 : start;
        }

        return hasDeterminer || words.Has(last, noName) || (last == noun && IsPlainRole(noun)) ? -1 : noun;
    }

    private bool IsGroup(int noun) => words.Has(noun, LexicalClass.GroupNoun | LexicalClass.Document) || words.EndsWith(noun, Language.German.Endings.Groups);

    private bool IsGenitive(int index) => !words.IsFirstName(index) && Endings.Has(words.Tokens[index].Range.In(words.Source), Language.German.Endings.Genitive);

    // "Experten", "Anwohner" are no names; "Lehner" may be one.
    private bool IsPlainRole(int noun) => !words.IsFirstName(noun) && Endings.Has(words.Tokens[noun].Range.In(words.Source), Language.German.Endings.PluralNouns);
}
