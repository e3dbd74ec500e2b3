using System.Runtime.CompilerServices;
using EmbeddedCorpus.Text.Model;
using EmbeddedCorpus.Text.Quotes.Lexicon;

namespace EmbeddedCorpus.Text.Quotes.Narrative;

/// <summary>
/// Tells what each word is where it stands, from the lexicon, its ending and the word before it. A word that the lexicon does
/// not know is a name in capitals, a verb where only a verb can stand, and else a noun.
/// </summary>
internal sealed class Tagger(string source, RefList<Token> tokens, bool isTitleCase)
{
    /// <summary>Tags the tokens of a paragraph, whose sentences are marked.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="isTitleCase">Whether all words stand in capitals, as in a headline: then capitals tell nothing.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static void Tag(string source, RefList<Token> tokens, bool isTitleCase)
    {
        var tagger = new Tagger(source, tokens, isTitleCase);
        for (int index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].IsWord)
            {
                tokens[index] = tokens[index] with { Tag = tagger.TagOf(index) };
            }
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech TagOf(int index)
    {
        ref readonly Token token = ref tokens[index];
        bool isFirst = index == 0 || tokens[index - 1].EndsSentence || tokens[index - 1].Tag == PartOfSpeech.Mark && source[tokens[index - 1].Range.Start] is ':' or '•' or '*' or '-';
        if (source[token.Range.Start] is >= '0' and <= '9')
        {
            // "45", but "a 45-year-old"
            return token.Has(WordClass.Calendar) ? PartOfSpeech.Time : char.IsLetter(source[token.Range.End - 1]) && token.Range.Length > 5 ? PartOfSpeech.Noun : PartOfSpeech.Number;
        }

        if (token.IsPossessive)
        {
            return token.IsCapitalized && !token.Has(WordClass.TimeNoun | WordClass.Calendar) ? PartOfSpeech.Name : PartOfSpeech.Noun;
        }

        if (!token.IsCapitalized)
        {
            return LowerCase(index, token);
        }

        if (isTitleCase && token.Class != WordClass.None && IsTitleCaseWord(index, token))
        {
            return LowerCase(index, token);
        }

        return isFirst ? First(index, token) : Capitalized(index, token);
    }

    // In a headline "Will" may be a name, and most other words that are known are what the lexicon says.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsTitleCaseWord(int index, in Token token)
    {
        if (token.Has(WordClass.FeminineName | WordClass.MasculineName | WordClass.Place | WordClass.Title | WordClass.Organization))
        {
            return false;
        }

        return token.Has(WordClass.Function | WordClass.Determiner | WordClass.Adverb)
            || (token.Has(WordClass.AnyVerb) && IsVerb(index, token, isTitle: true));
    }

    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech Capitalized(int index, in Token token)
    {
        if (IsCalendar(index, token) && !IsAfterFirstName(index))
        {
            return PartOfSpeech.Time;
        }

        if (token.Range.Length == 1 && source[token.Range.Start] == 'I')
        {
            return PartOfSpeech.Pronoun;
        }

        bool isOpener = token.Has(WordClass.Determiner | WordClass.Pronoun) && !token.Has(WordClass.Place) && token.Range.Length > 1 && char.IsLower(source[token.Range.Start + 1]);
        return isOpener ? LowerCase(index, token) : PartOfSpeech.Name;
    }

    // The first word of a sentence stands in capitals whatever it is.
    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech First(int index, in Token token)
    {
        bool nameFollows = index + 1 < tokens.Count && tokens[index + 1].IsCapitalized && tokens[index + 1].IsWord;
        if (token.Has(WordClass.FeminineName | WordClass.MasculineName) && (nameFollows || !token.Has(WordClass.Function)))
        {
            return PartOfSpeech.Name;
        }

        if (token.Has(WordClass.Function | WordClass.Determiner | WordClass.Adverb) && !(token.Has(WordClass.Place) && !token.Has(WordClass.Pronoun | WordClass.Preposition | WordClass.Determiner)))
        {
            return LowerCase(index, token);
        }

        if (IsCalendar(index, token))
        {
            return PartOfSpeech.Time;
        }

        if (token.Has(WordClass.AnyVerb) && (!token.Has(WordClass.Present) || token.Has(WordClass.Participle)) && !token.Has(WordClass.Role | WordClass.Title))
        {
            return token.Has(WordClass.Participle) ? PartOfSpeech.Participle : PartOfSpeech.Verb;
        }

        if (IsLy(token))
        {
            return PartOfSpeech.Adverb;
        }

        if (token.Class == WordClass.None && EndsWith(token, "ing") && !nameFollows)
        {
            return PartOfSpeech.Participle;
        }

        const WordClass nouns = WordClass.Role | WordClass.GroupNoun | WordClass.Office | WordClass.Document | WordClass.Work | WordClass.SpeechNoun | WordClass.TimeNoun;
        return token.Has(nouns) && !nameFollows ? PartOfSpeech.Noun : PartOfSpeech.Name;
    }

    // "Jun" and "May" are names, too, where neither a point nor a day follows.
    private bool IsCalendar(int index, in Token token) =>
        token.Has(WordClass.Calendar) && (token.Range.Length > 3 || token.Is(source, "May") || (index + 1 < tokens.Count && char.IsDigit(source[tokens[index + 1].Range.Start])));

    private bool IsAfterFirstName(int index) =>
        index > 0 && tokens[index - 1].Tag == PartOfSpeech.Name && tokens[index - 1].Has(WordClass.FeminineName | WordClass.MasculineName | WordClass.Title);

    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech LowerCase(int index, in Token token)
    {
        if (token.Class == WordClass.None)
        {
            return Unknown(index, token);
        }

        if (token.Is(source, "to"))
        {
            return IsInfinitive(index) ? PartOfSpeech.To : PartOfSpeech.Preposition;
        }

        if (token.Is(source, "that"))
        {
            return That(index);
        }

        if (token.Is(source, "her"))
        {
            return OpensPhrase(index) ? PartOfSpeech.Possessive : PartOfSpeech.Object;
        }

        if (token.Has(WordClass.Possessive))
        {
            return PartOfSpeech.Possessive;
        }

        if (token.Has(WordClass.Relative))
        {
            return PartOfSpeech.Relative;
        }

        if (token.Has(WordClass.Determiner))
        {
            return PartOfSpeech.Determiner;
        }

        if (token.Has(WordClass.Pronoun))
        {
            return PartOfSpeech.Pronoun;
        }

        if (token.Has(WordClass.ObjectPronoun))
        {
            return PartOfSpeech.Object;
        }

        if (token.Has(WordClass.Auxiliary))
        {
            return PartOfSpeech.Auxiliary;
        }

        if (token.Has(WordClass.Subordinator))
        {
            return PartOfSpeech.Subordinator;
        }

        if (token.Has(WordClass.Conjunction))
        {
            return PartOfSpeech.Conjunction;
        }

        if (token.Has(WordClass.Preposition) && !(token.Has(WordClass.AnyVerb) && IsVerb(index, token, isTitle: false)))
        {
            return PartOfSpeech.Preposition;
        }

        if (token.Has(WordClass.Adverb))
        {
            return PartOfSpeech.Adverb;
        }

        if (token.Has(WordClass.AnyVerb) && IsVerb(index, token, isTitle: false))
        {
            return token.Has(WordClass.Participle) ? PartOfSpeech.Participle : PartOfSpeech.Verb;
        }

        return token.Has(WordClass.TimeNoun) ? PartOfSpeech.Time : PartOfSpeech.Noun;
    }

    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech Unknown(int index, in Token token)
    {
        if (IsLy(token))
        {
            return PartOfSpeech.Adverb;
        }

        PartOfSpeech before = Before(index);
        if (EndsWith(token, "ed") && token.Range.Length > 4)
        {
            return before is PartOfSpeech.Name or PartOfSpeech.Pronoun or PartOfSpeech.Relative or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb or PartOfSpeech.Noun or PartOfSpeech.Conjunction or PartOfSpeech.Time
                && !IsInPhrase(index) || (before == PartOfSpeech.Quotation && index + 1 < tokens.Count && tokens[index + 1].IsCapitalized)
                ? PartOfSpeech.Verb
                : PartOfSpeech.Noun;
        }

        if (EndsWith(token, "ing") && token.Range.Length > 5)
        {
            return before is PartOfSpeech.Mark or PartOfSpeech.Auxiliary or PartOfSpeech.Name or PartOfSpeech.Adverb or PartOfSpeech.Subordinator or PartOfSpeech.Preposition or PartOfSpeech.Pronoun
                ? PartOfSpeech.Participle
                : PartOfSpeech.Noun;
        }

        // "Trump rails against", "she insists that"
        if (source[token.Range.End - 1] == 's' && source[token.Range.End - 2] != 's' && index + 1 < tokens.Count
            && (before is PartOfSpeech.Pronoun or PartOfSpeech.Relative || (before == PartOfSpeech.Name && tokens[index + 1] is { IsCapitalized: false } after
                && (after.Has(WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.ObjectPronoun | WordClass.Relative) || after.Tag == PartOfSpeech.Quotation || after.Is(source, "to"))
                && !EndsWith(token, "ers") && !EndsWith(token, "ors") && !EndsWith(token, "ists") && !EndsWith(token, "ians") && !EndsWith(token, "ions") && !EndsWith(token, "ents"))))
        {
            return PartOfSpeech.Verb;
        }

        return before is PartOfSpeech.To ? PartOfSpeech.Verb : PartOfSpeech.Noun;
    }

    // Base forms and those in -s are nouns behind what opens a noun phrase; past participles are adjectives there.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsVerb(int index, in Token token, bool isTitle)
    {
        PartOfSpeech before = Before(index);
        bool isOpened = index > 0 && (tokens[index - 1].IsPossessive || before is PartOfSpeech.Possessive or PartOfSpeech.Determiner or PartOfSpeech.Number);
        if (isOpened)
        {
            // "some said", "that said": determiners that are subjects as well.
            ref readonly Token opener = ref tokens[index - 1];
            return before == PartOfSpeech.Determiner && !token.Has(WordClass.Participle)
                && (opener.Is(source, "some") || opener.Is(source, "many") || opener.Is(source, "all") || opener.Is(source, "both") || opener.Is(source, "others") || opener.Is(source, "several") || opener.Is(source, "two") || opener.Is(source, "three")
                    || (opener.Is(source, "this") && !token.Has(WordClass.Present)) || (opener.Is(source, "one") && !token.Has(WordClass.Present)) || (opener.Is(source, "another") && !token.Has(WordClass.Present)));
        }

        if (before == PartOfSpeech.Adverb && IsInPhrase(index))
        {
            return false;
        }

        if (!token.Has(WordClass.Present) || (token.Has(WordClass.PlainPast) && before is PartOfSpeech.Name or PartOfSpeech.Pronoun or PartOfSpeech.Relative or PartOfSpeech.Mark or PartOfSpeech.Quotation or PartOfSpeech.Adverb or PartOfSpeech.Conjunction or PartOfSpeech.Noun && !isTitle))
        {
            // "in proposed rules", but "by calling"
            return token.Has(WordClass.Participle) || before != PartOfSpeech.Preposition || tokens[index - 1].Is(source, "as") || tokens[index - 1].Is(source, "than");
        }

        bool isPlain = source[token.Range.End - 1] != 's' || (token.Range.Length > 2 && source[token.Range.End - 2] == 's');
        return isPlain ? IsPlainVerb(index, before) : IsThirdPerson(index, token, before, isTitle);
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsPlainVerb(int index, PartOfSpeech before)
    {
        switch (before)
        {
            case PartOfSpeech.To or PartOfSpeech.Auxiliary:
                return true;
            case PartOfSpeech.Pronoun:
                return !tokens[index - 1].Is(source, "he") && !tokens[index - 1].Is(source, "she") && !tokens[index - 1].Is(source, "it");
            case PartOfSpeech.Adverb:
                int first = index - 1;
                while (first > 0 && tokens[first].Tag == PartOfSpeech.Adverb)
                {
                    first--;
                }

                return tokens[first].Tag is PartOfSpeech.To or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun or PartOfSpeech.Relative || IsPlural(first);
            case PartOfSpeech.Noun or PartOfSpeech.Name:
                return IsPlural(index - 1) && index + 1 < tokens.Count
                    && (!tokens[index + 1].IsWord || tokens[index + 1].Has(WordClass.Determiner | WordClass.Relative | WordClass.Pronoun | WordClass.ObjectPronoun | WordClass.Preposition) || tokens[index + 1].IsCapitalized);
            case PartOfSpeech.Relative:
                return true;
            case PartOfSpeech.Mark:
                // "the two lawmakers, however, argue that"
                return index > 2 && (tokens[index - 1].Is(source, ',') || tokens[index - 1].Is(source, ')')) && index + 1 < tokens.Count
                    && (tokens[index + 1].Is(source, "that") || tokens[index + 1].Tag == PartOfSpeech.Quotation);
            default:
                return false;
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsThirdPerson(int index, in Token token, PartOfSpeech before, bool isTitle)
    {
        if (before is PartOfSpeech.Pronoun or PartOfSpeech.Relative or PartOfSpeech.Name or PartOfSpeech.Object)
        {
            // "of Republican claims", "the Trump attacks"
            return !token.Has(WordClass.Role) && !(before == PartOfSpeech.Name && IsNounToo(token) && IsGoverned(index - 1));
        }

        if (before is PartOfSpeech.Adverb or PartOfSpeech.Conjunction)
        {
            return true;
        }

        if (before == PartOfSpeech.Mark)
        {
            return index > 1 && (isTitle || tokens[index - 1].Is(source, ',') || tokens[index - 1].Is(source, ')') || tokens[index - 1].Is(source, '—'));
        }

        if (before == PartOfSpeech.Quotation)
        {
            return true;
        }

        bool isNounToo = IsNounToo(token);
        bool isPerson = index > 0 && tokens[index - 1].Has(WordClass.Role | WordClass.Document | WordClass.Office | WordClass.GroupNoun);
        return before is PartOfSpeech.Noun or PartOfSpeech.Time && (isPerson || (!isNounToo && token.Has(WordClass.Speech)));
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsNounToo(in Token token)
    {
        const WordClass nouns = WordClass.SpeechNoun | WordClass.Document | WordClass.Work;
        return token.Has(nouns) || (Lexicon.Lexicon.Of(source.AsSpan(token.Range.Start, token.Range.Length - 1)) & nouns) != 0;
    }

    // Whether a name stands behind a preposition, an article or a verb: then it is no subject.
    [MethodImpl(HotLoop.Optimized)]
    private bool IsGoverned(int name)
    {
        while (name > 0 && tokens[name].Tag == PartOfSpeech.Name && !tokens[name - 1].EndsSentence)
        {
            name--;
        }

        return tokens[name].Tag is PartOfSpeech.Preposition or PartOfSpeech.Verb or PartOfSpeech.Participle or PartOfSpeech.Possessive || (tokens[name].Tag == PartOfSpeech.Determiner && !tokens[name].IsCapitalized);
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsPlural(int index)
    {
        TextRange word = tokens[index].Range;
        return (source[word.End - 1] == 's' && source[Math.Max(0, word.End - 2)] is not ('s' or 'u' or 'i')) || tokens[index].Is(source, "people") || tokens[index].Is(source, "police") || tokens[index].Is(source, "men")
            || tokens[index].Is(source, "women") || tokens[index].Is(source, "media") || tokens[index].Is(source, "others");
    }

    // Whether an adverb before a participle belongs to a noun phrase: "the recently released".
    [MethodImpl(HotLoop.Optimized)]
    private bool IsInPhrase(int index)
    {
        int first = index - 1;
        while (first > 0 && tokens[first].Tag == PartOfSpeech.Adverb)
        {
            first--;
        }

        return first >= 0 && first < index - 1 && (tokens[first].Tag is PartOfSpeech.Determiner or PartOfSpeech.Possessive or PartOfSpeech.Preposition || tokens[first].IsPossessive);
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool IsInfinitive(int index)
    {
        int next = index + 1;
        while (next < tokens.Count && (tokens[next].Has(WordClass.Adverb) || IsLy(tokens[next])) && !tokens[next].IsCapitalized)
        {
            next++;
        }

        if (next >= tokens.Count)
        {
            return false;
        }

        ref readonly Token token = ref tokens[next];
        if (!token.IsWord || (token.IsCapitalized && !isTitleCase) || token.IsPossessive || token.Has(WordClass.Determiner | WordClass.Pronoun | WordClass.ObjectPronoun | WordClass.Role | WordClass.Preposition | WordClass.Relative | WordClass.Participle))
        {
            return token.Is(source, "be");
        }

        if (token.Has(WordClass.Auxiliary))
        {
            return true;
        }

        if (token.Has(WordClass.AnyVerb))
        {
            return token.Has(WordClass.Present) && source[token.Range.End - 1] != 's';
        }

        // An unknown word: a verb where an object follows it.
        return token.Class == WordClass.None && source[token.Range.End - 1] != 's' && next + 1 < tokens.Count
            && (tokens[next + 1].Has(WordClass.Determiner | WordClass.ObjectPronoun) || tokens[next + 1].Tag == PartOfSpeech.Quotation || tokens[next + 1].IsCapitalized);
    }

    // Behind a noun and before a verb it is that noun; behind a verb it opens a clause.
    [MethodImpl(HotLoop.Optimized)]
    private PartOfSpeech That(int index)
    {
        if (Before(index) is not (PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Determiner) || index + 1 >= tokens.Count)
        {
            return OpensNoun(index) ? PartOfSpeech.Determiner : PartOfSpeech.Subordinator;
        }

        ref readonly Token next = ref tokens[index + 1];
        return !next.IsCapitalized && next.Has(WordClass.Auxiliary | WordClass.AnyVerb | WordClass.Adverb) && !next.Has(WordClass.Determiner) ? PartOfSpeech.Relative : PartOfSpeech.Subordinator;
    }

    private bool OpensNoun(int index) => Before(index) == PartOfSpeech.Preposition && index + 1 < tokens.Count && tokens[index + 1].IsWord
        && !tokens[index + 1].Has(WordClass.Function | WordClass.Determiner | WordClass.Adverb);

    [MethodImpl(HotLoop.Optimized)]
    private bool OpensPhrase(int index)
    {
        if (index + 1 >= tokens.Count || tokens[index + 1].Tag == PartOfSpeech.Mark)
        {
            return false;
        }

        ref readonly Token next = ref tokens[index + 1];
        return next.Tag == PartOfSpeech.Quotation
            ? index > 0 && tokens[index - 1].Tag == PartOfSpeech.Preposition
            : !next.Has(WordClass.Function | WordClass.Determiner | WordClass.Calendar) && !next.Is(source, "to");
    }

    private PartOfSpeech Before(int index) => index > 0 && !tokens[index - 1].EndsSentence ? tokens[index - 1].Tag : PartOfSpeech.Mark;

    private bool IsLy(in Token token) => token.Class == WordClass.None && token.Range.Length > 4 && EndsWith(token, "ly");

    [MethodImpl(HotLoop.Optimized)]
    private bool EndsWith(in Token token, string suffix)
    {
        ReadOnlySpan<char> word = token.Range.In(source);
        return word.Length > suffix.Length && word.EndsWith(suffix.AsSpan(), StringComparison.Ordinal);
    }
}
