using System.Runtime.CompilerServices;
using EmbeddedCorpus.Compiler.Languages;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Quotes.Names;
using EmbeddedCorpus.Compiler.Quotes.Phrases;
using EmbeddedCorpus.Compiler.Quotes.Words;

namespace EmbeddedCorpus.Compiler.Quotes.Rules;

/// <summary>Finds the subject of a German verb. The verb has the second place of a main clause, or the last of another clause.</summary>
/// <param name="words">The words of the paragraph.</param>
/// <param name="phrases">Reads its noun phrases.</param>
internal sealed class GermanSubjects(GermanWords words, GermanPhrases phrases)
{
    // Words between a verb and its subject, and between a subject and its verb.
    private const int MaxPassed = 12;
    private const int MaxBetween = 24;

    /// <summary>The subject of a finite verb, or null.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="start">The first token of its sentence.</param>
    [MethodImpl(HotLoop.Optimized)]
    public GermanPhrase? Of(int verb, int start)
    {
        GermanPhrase? before = Before(verb, start) ?? Shared(verb, start);
        if (before is { Kind: MentionKind.Name or MentionKind.Pronoun })
        {
            return before;
        }

        GermanPhrase? after = After(verb + 1);
        if (before is { } thing && !phrases.CanSpeak(thing) && after is { } speaker && phrases.CanSpeak(speaker))
        {
            // "Das Gesetz nannte die Opposition „Unsinn“"
            return after;
        }

        // "Der Zeitung sagte Jana Dorn: …"
        bool isDative = before is { } nominal && after is { Kind: MentionKind.Name } name && words.Has(nominal.First, LexicalClass.Possessive) && !words.IsRole(nominal.Head)
            && (name.End >= words.Tokens.Count || !words.Tokens[name.End].IsWord);
        return isDative ? after : before ?? after;
    }

    /// <summary>The subject after a verb, over adverbs, objects and phrases with prepositions.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public GermanPhrase? After(int first)
    {
        int index = first;
        while (index < words.Tokens.Count && index - first < MaxPassed && words.Tokens[index].IsWord)
        {
            int next = Passed(index);
            if (next > index)
            {
                if (words.Tokens[next - 1].EndsSentence)
                {
                    return null;
                }

                index = next;
                continue;
            }

            return phrases.Subject(index) is { } subject ? WithApposition(subject) : null;
        }

        return null;
    }

    /// <summary>The subject of a sentence that starts with an adverb or a phrase with a preposition: <c>Am Ende entschied Jana Dorn</c>.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public GermanPhrase? Inverted(int start)
    {
        int verb = Passed(start);
        return verb > start && words.IsSmall(verb) && !words.Has(verb, LexicalClass.Preposition | LexicalClass.Pronoun | LexicalClass.Subordinator | LexicalClass.Determiner) ? After(verb + 1) : null;
    }

    /// <summary>The subject of a clause with its verb at the end: <c>wie Jana Dorn am Freitag sagte</c>.</summary>
    /// <param name="first">The token after the word that opens the clause.</param>
    /// <param name="end">The verb, or what else ends the clause.</param>
    [MethodImpl(HotLoop.Optimized)]
    public GermanPhrase? Inside(int first, int end)
    {
        int index = first;
        while (index < end)
        {
            int next = Passed(index);
            if (next > index)
            {
                index = next;
            }
            else if (phrases.Subject(index) is { } subject && subject.End <= end)
            {
                return WithApposition(subject);
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The phrase before a verb, with nothing but its own modifiers between them.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public GermanPhrase? Before(int verb, int start)
    {
        for (int first = verb - 1; first >= start && verb - first <= MaxBetween && (first == verb - 1 || words.Tokens[first].Tag != PartOfSpeech.Quotation); first--)
        {
            bool opens = first == start || words.Is(first - 1, ',') || words.Is(first - 1, ':') || words.Is(first - 1, ';') || words.IsDash(first - 1) || words.Has(first - 1, LexicalClass.Conjunction | LexicalClass.Adverb)
                || words.Tokens[first - 1].Tag == PartOfSpeech.Quotation;
            bool isJoined = first > start && words.Has(first - 1, LexicalClass.Conjunction | LexicalClass.Adverb);
            if (opens && phrases.Subject(first) is { } subject && subject.End <= verb && Reaches(subject.End, verb, isJoined))
            {
                return WithApposition(subject);
            }
        }

        return null;
    }

    /// <summary>Whether nothing but modifiers of a phrase is between it and its verb: brackets, adverbs, phrases with prepositions, and one clause or apposition between commas.</summary>
    /// <param name="index">The token after the phrase.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="isJoined">Whether a conjunction is before the phrase: then no comma may follow.</param>
    [MethodImpl(HotLoop.Optimized)]
    public bool Reaches(int index, int verb, bool isJoined)
    {
        while (index < verb)
        {
            int next = phrases.AfterBracket(index);
            next = next > index ? next : Passed(index);
            if (words.Tokens[index].Tag == PartOfSpeech.Quotation && words.IsNoun(index - 1))
            {
                // "Die Zeitung „Tabeler Bote“ schrieb"
                next = index + 1;
            }

            if (isJoined && words.Is(index, ','))
            {
                return false;
            }

            if (next == index && words.Is(index, ',') && words.Is(verb - 1, ',') && index < verb - 1)
            {
                return true;
            }

            if (next == index && words.Is(index, ','))
            {
                // "Jana Dorn, die Sprecherin von Tabel, am Freitag"
                next = CommaAfter(index + 1, verb) + 1;
            }

            if (next <= index)
            {
                return false;
            }

            index = next;
        }

        return index == verb;
    }

    private int CommaAfter(int index, int end)
    {
        while (index < end && !words.Is(index, ','))
        {
            if (words.Tokens[index].Tag == PartOfSpeech.Quotation)
            {
                return -1;
            }

            index++;
        }

        return index < end ? index : -1;
    }

    // "Jana Dorn trat zurück und sagte": the subject at the start of the sentence, or the only name after its verb.
    [MethodImpl(HotLoop.Optimized)]
    private GermanPhrase? Shared(int verb, int start)
    {
        if (!words.Has(verb - 1, LexicalClass.Conjunction) || verb - 1 <= start)
        {
            return null;
        }

        int first = start;
        while (first < verb && words.Has(first, LexicalClass.Conjunction | LexicalClass.Adverb))
        {
            first++;
        }

        GermanPhrase? subject = phrases.Subject(first);
        if (subject is { } found && (found.Kind != MentionKind.Nominal || words.IsRole(found.Head)) && found.End < verb && words.IsSmall(found.End))
        {
            return WithApposition(found);
        }

        // "Am Freitag trat Jana Dorn zurück und sagte"
        int next = Passed(first);
        return next > first && words.IsSmall(next) && !words.Has(next, LexicalClass.Function) && After(next + 1) is { Kind: MentionKind.Name or MentionKind.Pronoun } inverted && inverted.End < verb ? inverted : null;
    }

    // One past an adverb, an object by its article, or a phrase with a preposition; the token itself if it is none of them.
    [MethodImpl(HotLoop.Optimized)]
    private int Passed(int index)
    {
        if (words.Has(index, LexicalClass.Preposition))
        {
            int end = phrases.ObjectEnd(index + 1);
            return end > index + 1 ? end : TimeEnd(index + 1);
        }

        if (words.Has(index, LexicalClass.ObjectPronoun))
        {
            int end = phrases.ObjectEnd(index);
            return end > index ? end : index + 1;
        }

        // Words that are no verb of speech: adverbs and adjectives, "ausdrücklich".
        const LexicalClass known = LexicalClass.Function | LexicalClass.Determiner | LexicalClass.Speech | LexicalClass.Quoting | LexicalClass.Passive;
        bool isAdverb = words.Has(index, LexicalClass.Adverb) || (words.IsSmall(index) && !words.Has(index, known) && !words.Is(index, WordFunction.Neuter));
        return isAdverb || words.Has(index, LexicalClass.Calendar) ? index + 1 : index;
    }

    // "am Freitag", "am 3. Mai", "im vergangenen Oktober"
    private int TimeEnd(int index)
    {
        const int most = 5;
        for (int end = index; end < Math.Min(words.Tokens.Count, index + most); end++)
        {
            if (words.Has(end, LexicalClass.Calendar))
            {
                return end + 1;
            }

            if (!words.IsSmall(end) && !words.Is(end, '.'))
            {
                break;
            }
        }

        return index;
    }

    // "der Sprecher der Polizei, Jan Dorn,": the name is the mention.
    [MethodImpl(HotLoop.Optimized)]
    private GermanPhrase WithApposition(GermanPhrase subject) =>
        subject.Kind == MentionKind.Nominal && phrases.IsApposition(subject.End, out GermanPhrase apposition) && apposition.Kind == MentionKind.Name && apposition.NameEnd - apposition.NameFirst > 1
            ? apposition with { First = subject.First }
            : subject;
}
